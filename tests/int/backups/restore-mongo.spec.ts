import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { getPayload, type Payload } from 'payload'

import { makeBackup } from '@/backup/make-backup'
import { restoreBackup } from '@/backup/restore/restore-backup'
import { schoolUnsound } from '@/backup/restore/restore-errors'
import { chooseDatabase } from '@/db/adapter'
import { BESIDE_THE_DOCUMENTS } from '@/db/mongo/beside-the-documents'
import { rows } from '@/db/rows'
import { env } from '@/env'
import { verifyChanges } from '@/plugins/journal/operations/verify-changes'

import { codeOf, freshFolder, KEY, OTHER_KEY, runScript, settingsIn } from '../../helpers/backups'
import { databaseOnServer, nameOfDatabase } from '../../helpers/database-on-server'
import { databaseServer, served } from '../../helpers/database-server'
import { journalOf, markOf } from '../../helpers/journal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, mark, absence, lesson } = journalOf(suite)
let place: string
let backup: string
let countsThen: Record<string, number>

const elsewhere = (): string => databaseOnServer(databaseServer!, nameOfDatabase())
/** The clock puts a job into the queue at any minute, also between the count and the backup. */
const OF_THE_CLOCK = new Set(['payload-jobs', 'globals'])
/** Documents of each collection that holds any; what processes count for themselves goes on meanwhile. */
const countsIn = async (uri: string): Promise<Record<string, number>> => {
  const client = await MongoClient.connect(uri)
  try {
    const names = (await client.db().listCollections({}, { nameOnly: true }).toArray()).map(
      ({ name }) => name,
    )
    const counts = await Promise.all(
      names.map(async (name) => [name, await client.db().collection(name).countDocuments()] as const),
    )
    return Object.fromEntries(
      counts
        .filter(([name, count]) => count > 0 && !BESIDE_THE_DOCUMENTS.has(name) && !OF_THE_CLOCK.has(name))
        .sort(),
    )
  } finally {
    await client.close()
  }
}

served.describe('a school on MongoDB is lost and restored', () => {
  beforeAll(async () => {
    expect((await record({ marks: [mark(markOf(2))], lesson: lesson({ topic: 'Дроби' }) })).status).toBe(200)
    await record({ marks: [mark(markOf(4), { was: markOf(2) })], attendance: [absence('late')] })
    await suite.world.buildMedia()
    place = freshFolder()
    const settings = settingsIn(suite.folder, {
      databaseUri: env.DATABASE_URI,
      mediaDir: env.MEDIA_DIR,
      backupDir: path.join(place, 'backups'),
      key: KEY,
    })
    countsThen = await countsIn(env.DATABASE_URI)
    const { name } = await makeBackup({ settings, origin: 'command' })
    backup = path.join(settings.backupDir, name)
  }, 120_000)
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  const restore = (mongo: string, more: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
    restoreBackup({
      file: backup,
      key: KEY,
      target: { folder: path.join(place, 'new'), mongo },
      knownMigrations: [],
      checkSchool: () => Promise.resolve({ isSound: true, told: '' }),
      signal: new AbortController().signal,
      ...more,
    })
  const command = (to: string, folder: string, killAt?: string) =>
    runScript('restore.ts', [backup, '--to', to, '--folder', folder], { env: { BACKUP_KEY: KEY }, killAt })
  const left = (): string[] => readdirSync(place).filter((name) => name !== 'backups' && name !== 'drill')
  const openOn = (uri: string): Promise<Payload> =>
    getPayload({
      config: { ...suite.payload.config, db: chooseDatabase({ uri }) as never },
      key: uri,
      disableOnInit: true,
    })

  it('by one command, killed half way and begun again, and is the same school', async () => {
    const [uri, folder] = [elsewhere(), path.join(place, 'drill')]
    expect(await command(uri, folder, 'Заполняю')).toMatchObject({ signal: 'SIGKILL' })
    expect(existsSync(folder)).toBe(false)
    const { code, told } = await command(uri, folder)
    expect(code === 0 ? 'well' : told).toBe('well')
    for (const words of ['хеши сошлись', 'Nothing was tampered with']) expect(told).toContain(words)
    const restored = await openOn(uri)
    try {
      const marksOf = (payload: Payload) =>
        rows({ payload }).find({
          collection: 'marks',
          columns: ['id', 'student', 'value', 'createdAt'],
          sort: ['id'],
        })
      const marks = await marksOf(restored)
      expect(marks.length).toBeGreaterThan(0)
      expect(marks).toEqual(await marksOf(suite.payload))
      expect(await verifyChanges({ payload: restored }, suite.world.school)).toEqual(
        await verifyChanges({ payload: suite.payload }, suite.world.school),
      )
      // Unique keys are back before anybody writes.
      const [one] = await rows({ payload: restored }).find<{
        student: number
        assignment: number
        school: number
      }>({
        collection: 'marks',
        columns: ['student', 'assignment', 'school'],
        limit: 1,
      })
      await expect(
        rows({ payload: restored }).insert({ collection: 'marks', rows: [{ ...one!, value: 5 }] }),
      ).rejects.toMatchObject({ code: 11000 })
    } finally {
      await restored.destroy()
    }
    for (const name of readdirSync(env.MEDIA_DIR))
      expect(
        readFileSync(path.join(folder, 'media', name)).equals(readFileSync(path.join(env.MEDIA_DIR, name))),
      ).toBe(true)
  }, 240_000)

  it('never over a school that is there', async () => {
    const before = await countsIn(env.DATABASE_URI)
    expect(await codeOf(restore(env.DATABASE_URI))).toBe('restore-not-empty')
    expect(await countsIn(env.DATABASE_URI)).toEqual(before)
    expect(left()).toEqual([])
  })

  const spoilt = (change: (bytes: Buffer) => Buffer): string => {
    const file = path.join(place, 'backups', 'spoilt')
    writeFileSync(file, change(readFileSync(backup)))
    return file
  }
  const flip = (bytes: Buffer): Buffer => {
    bytes[bytes.length - 2000]! ^= 1
    return bytes
  }
  const broken = () => Promise.reject(schoolUnsound({ told: 'it does not open' }))

  it.each([
    ['a wrong key', () => ({ key: OTHER_KEY }), 'backup-wrong-key'],
    ['one byte flipped', () => ({ file: spoilt(flip) }), 'backup-damaged'],
    ['a cut file', () => ({ file: spoilt((bytes) => bytes.subarray(0, -70_000)) }), /^backup-(cut|damaged)$/],
    ['a school that does not open', () => ({ checkSchool: broken }), 'restore-school-unsound'],
    [
      'a folder named for a backup of MongoDB',
      () => ({ target: { folder: path.join(place, 'new'), mongo: null } }),
      'restore-other-database',
    ],
    ['a stop asked for', () => ({ signal: AbortSignal.abort() }), 'backup-stopped'],
  ] as const)('after %s nothing half restored stays', async (_, more, code) => {
    const uri = elsewhere()
    expect(await codeOf(restore(uri, more()))).toMatch(code)
    expect(left()).toEqual([])
    expect(await countsIn(uri)).toEqual({})
  })

  it('and stopped while it fills leaves the database as empty as before', async () => {
    const uri = elsewhere()
    const stopping = new AbortController()
    const attempt = restore(uri, {
      signal: stopping.signal,
      onProgress: ({ step, done, total }) => step === 'fill' && done > total / 2 && stopping.abort(),
    })
    expect(await codeOf(attempt)).toBe('backup-stopped')
    expect(left()).toEqual([])
    expect(await countsIn(uri)).toEqual({})
  })

  it('over what a killed one left it begins anew', async () => {
    const uri = elsewhere()
    const client = await MongoClient.connect(uri)
    await client.db().collection('restore-in-progress').insertOne({ madeAt: 'before' })
    await client.db().collection('marks').insertOne({ value: 2 })
    await client.close()
    mkdirSync(path.join(place, `new.restoring-${2 ** 22 + 1}`))
    await restore(uri)
    expect(left()).toEqual(['new'])
    expect((await countsIn(uri))['restore-in-progress']).toBeUndefined()
    expect(await countsIn(uri)).toEqual(countsThen)
  })
})
