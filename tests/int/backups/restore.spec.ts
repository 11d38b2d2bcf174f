import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { getPayload, type Payload } from 'payload'

import { makeBackup } from '@/backup/make-backup'
import { restoreBackup } from '@/backup/restore/restore-backup'
import { schoolUnsound } from '@/backup/restore/restore-errors'
import { chooseDatabase } from '@/db/adapter'
import { rows } from '@/db/rows'
import { twoLaneClient } from '@/db/two-lane-client'
import { env } from '@/env'
import { verifyChanges } from '@/plugins/journal/operations/verify-changes'

import { migrations } from '../../../migrations'
import { codeOf, freshFolder, KEY, OTHER_KEY, runScript, settingsIn } from '../../helpers/backups'
import { embedded } from '../../helpers/database-server'
import { journalOf, markOf } from '../../helpers/journal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, mark, absence, lesson } = journalOf(suite)
const PASSWORD = 'a long enough passphrase'
let place: string
let backup: string

beforeAll(async () => {
  const first = await record({ marks: [mark(markOf(2))], lesson: lesson({ topic: 'Дроби' }) })
  expect(first.status).toBe(200)
  await record({ marks: [mark(markOf(4), { was: markOf(2) })], attendance: [absence('late')] })
  // A new password ends the sessions of the teacher: after what the teacher records.
  await suite.payload.update({
    collection: 'users',
    id: suite.world.users.teacher,
    data: { password: PASSWORD },
    overrideAccess: true,
  })
  await suite.world.buildMedia()
  place = freshFolder()
  const settings = settingsIn(suite.folder, {
    mediaDir: env.MEDIA_DIR,
    backupDir: path.join(place, 'backups'),
    key: KEY,
  })
  const { name } = await makeBackup({ settings, origin: 'command' })
  backup = path.join(settings.backupDir, name)
}, 60_000)
afterAll(() => rmSync(place, { recursive: true, force: true }))

const restore = (more: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
  restoreBackup({
    file: backup,
    key: KEY,
    target: { folder: path.join(place, 'new'), mongo: null },
    knownMigrations: migrations.map(({ name }) => name),
    checkSchool: () => Promise.resolve({ isSound: true, told: '' }),
    signal: new AbortController().signal,
    ...more,
  })
/** What lies beside the backups: a restore that failed leaves nothing. */
const left = (): string[] => readdirSync(place).filter((name) => name !== 'backups' && name !== 'drill')

const MARKS = ['id', 'student', 'assignment', 'value', 'isDebt', 'comment', 'createdAt', 'updatedAt'] as const
const marksOf = (payload: Payload) =>
  rows({ payload }).find({ collection: 'marks', columns: MARKS, sort: ['id'] })

embedded.describe('the drill: a school is lost and restored', () => {
  const drill = (): string => path.join(place, 'drill')
  let restored: Payload

  it('by one command that looks at everything and says what it found', async () => {
    const { code, told } = await runScript('restore.ts', [backup, '--to', drill()], {
      env: { BACKUP_KEY: KEY },
    })
    expect(code === 0 ? 'well' : told).toBe('well')
    for (const words of ['хеши сошлись', 'база цела', 'Nothing was tampered with'])
      expect(told).toContain(words)
  }, 120_000)

  it('and is the same school: marks, files, passwords, the chain of changes', async () => {
    restored = await getPayload({
      config: {
        ...suite.payload.config,
        db: chooseDatabase({
          uri: `file:${path.join(drill(), 'school.db')}`,
          migrations: migrations as never,
          push: false,
        }) as never,
      },
      key: 'restored',
      disableOnInit: true,
    })
    try {
      const marks = await marksOf(restored)
      expect(marks.length).toBeGreaterThan(0)
      expect(marks).toEqual(await marksOf(suite.payload))
      const { username } = await suite.payload.findByID({
        collection: 'users',
        id: suite.world.users.teacher,
        overrideAccess: true,
      })
      const signIn = (password: string) =>
        restored.login({ collection: 'users', data: { username: username!, password } as never })
      expect((await signIn(PASSWORD)).user?.id).toBe(suite.world.users.teacher)
      await expect(signIn('another passphrase')).rejects.toThrow()
      const chain = await verifyChanges({ payload: restored }, suite.world.school)
      expect(chain).toEqual(await verifyChanges({ payload: suite.payload }, suite.world.school))
      expect(chain).toMatchObject({ changes: 4, faults: [], brokenSeals: [] })
    } finally {
      await restored.destroy()
    }
    const media = readdirSync(env.MEDIA_DIR)
    expect(media.length).toBeGreaterThan(0)
    for (const name of media)
      expect(readFileSync(path.join(drill(), 'media', name))).toEqual(
        readFileSync(path.join(env.MEDIA_DIR, name)),
      )
    const note = JSON.parse(readFileSync(path.join(drill(), 'restored.json'), 'utf8')) as { from: string }
    expect(note.from).toBe(path.basename(backup))
  }, 60_000)

  it('and says so when somebody had tampered with the journal before the backup', async () => {
    const spoilt = path.join(place, 'backups', 'spoilt-data')
    mkdirSync(spoilt)
    cpSync(path.join(drill(), 'school.db'), path.join(spoilt, 'school.db'))
    const client = twoLaneClient({ url: `file:${path.join(spoilt, 'school.db')}` })
    await client.execute(`UPDATE journal_changes SET after = '5' WHERE after = '4'`)
    client.close()
    const settings = settingsIn(spoilt)
    const { name } = await makeBackup({ settings, origin: 'command' })
    const to = path.join(spoilt, 'restored')
    const { code, told } = await runScript('restore.ts', [path.join(settings.backupDir, name), '--to', to])
    expect({ code, isThere: existsSync(path.join(to, 'school.db')) }).toEqual({ code: 3, isThere: true })
    expect(told).toContain('Журнал изменений нарушен уже в копии')
  }, 120_000)

  it('never over a school that is there', async () => {
    const before = readFileSync(path.join(drill(), 'school.db'))
    expect(await codeOf(restore({ target: { folder: drill(), mongo: null } }))).toBe('restore-not-empty')
    expect(readFileSync(path.join(drill(), 'school.db')).equals(before)).toBe(true)
    const { code, told } = await runScript('restore.ts', [backup, '--to', drill()], {
      env: { BACKUP_KEY: KEY },
    })
    expect(code).toBe(1)
    expect(told).toContain('Здесь уже есть данные')
  }, 60_000)
})

embedded.describe('nothing half restored stays', () => {
  const spoilt = (change: (bytes: Buffer) => Buffer): string => {
    const file = path.join(place, 'backups', 'spoilt')
    writeFileSync(file, change(readFileSync(backup)))
    return file
  }
  const flip = (bytes: Buffer): Buffer => {
    bytes[bytes.length - 2000]! ^= 1
    return bytes
  }

  it.each([
    ['a wrong key', () => restore({ key: OTHER_KEY }), 'backup-wrong-key'],
    ['no key', () => restore({ key: undefined }), 'backup-key-needed'],
    ['one byte flipped near the end', () => restore({ file: spoilt(flip) }), 'backup-damaged'],
    ['a cut file', () => restore({ file: spoilt((bytes) => bytes.subarray(0, -70_000)) }), 'backup-damaged'],
    ['no such file', () => restore({ file: '/nowhere/school.tar.gz' }), 'restore-no-file'],
    ['a backup of a later version', () => restore({ knownMigrations: [] }), 'backup-too-new'],
    [
      'a MongoDB named for an embedded backup',
      () => restore({ target: { folder: path.join(place, 'new'), mongo: 'mongodb://127.0.0.1:1/x' } }),
      'restore-other-database',
    ],
    [
      'a school that does not open',
      () => restore({ checkSchool: () => Promise.reject(schoolUnsound({ told: 'a migration failed' })) }),
      'restore-school-unsound',
    ],
    ['a stop asked for', () => restore({ signal: AbortSignal.abort() }), 'backup-stopped'],
  ] as const)('after %s', async (_, attempt, code) => {
    expect(await codeOf(attempt())).toBe(code)
    expect(left()).toEqual([])
  })

  it('even of one that was killed: the next one removes it', async () => {
    const dead = path.join(place, `new.restoring-${2 ** 22 + 1}`)
    mkdirSync(dead)
    writeFileSync(path.join(dead, 'school.db'), 'half')
    await restore()
    expect(existsSync(dead)).toBe(false)
    expect(left()).toEqual(['new'])
  })
})
