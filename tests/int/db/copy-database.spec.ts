import { rmSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { getPayload, type Payload } from 'payload'

import { chooseDatabase } from '@/db/adapter'
import { type Compared, copyDatabase } from '@/db/copy/copy-database'
import { partsOf } from '@/db/copy/parts'
import { env } from '@/env'

import { migrations } from '../../../migrations'
import { codeOf, freshFolder, runScript } from '../../helpers/backups'
import { databaseOnServer, nameOfDatabase } from '../../helpers/database-on-server'
import { databaseServer } from '../../helpers/database-server'
import { useSchools } from '../../helpers/suite'

const suite = useSchools({ isPopulated: true })
let folder: string
let boots = 0
const open: Payload[] = []

const fileNamed = (name: string): string => `file:${path.join(folder, `${name}.db`)}`
/** On the server, where the suites run on one: so that a school goes from MongoDB to SQLite and back. */
const likeTheOwn = (name: string): string =>
  databaseServer ? databaseOnServer(databaseServer, nameOfDatabase()) : fileNamed(name)

/** Another database of the same school. */
const openCopy = async (uri: string): Promise<Payload> => {
  boots += 1
  const payload = await getPayload({
    config: {
      ...suite.payload.config,
      db: chooseDatabase({ uri, migrations: migrations as never, push: false, synchronous: 'OFF' }) as never,
    },
    key: `copy-${boots}`,
    disableOnInit: true,
  })
  open.push(payload)
  return payload
}

beforeAll(async () => {
  folder = freshFolder()
  // A document with former states, a draft among them.
  const { id } = await suite.payload.create({
    collection: 'resources',
    data: { title: 'Ёлка', school: suite.world.school, _status: 'published' } as never,
    overrideAccess: true,
  })
  for (const title of ['Ёлка в лесу', 'Ёлка дома'])
    await suite.payload.update({
      collection: 'resources',
      id,
      data: { title, _status: 'draft' } as never,
      draft: true,
      overrideAccess: true,
    })
}, 60_000)
afterAll(async () => {
  for (const payload of open) await payload.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const different = (compared: readonly Compared[]): string[] =>
  compared.filter(({ isSame }) => !isSame).map(({ name }) => name)

describe('a copy of the database', () => {
  let target: Payload
  const copy = (more: Partial<Parameters<typeof copyDatabase>[0]> = {}) =>
    copyDatabase({ source: suite.payload, target, sourceUri: 'file:source', ...more })

  it('is stopped half way and goes on, until both are the same', async () => {
    target = await openCopy(fileNamed('one'))
    const stopping = new AbortController()
    const stopped = copy({
      signal: stopping.signal,
      onProgress: ({ done, total }) => done > total / 3 && stopping.abort(),
    })
    await expect(stopped).rejects.toThrow(/abort/i)
    const total = async (payload: Payload): Promise<number> => {
      let sum = 0
      for (const part of partsOf(payload)) sum += await part.count(payload)
      return sum
    }
    const all = await total(suite.payload)
    expect(await total(target)).toBeLessThan(all)
    const compared = await copy()
    expect(different(compared)).toEqual([])
    expect(compared.reduce((sum, { target: { count } }) => sum + count, 0)).toBe(all)
    const names = compared.filter(({ source }) => source.count > 0).map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['marks', 'users', 'media', 'resources (versions)', 'schools']),
    )
  }, 120_000)

  it('opens for the same people, with their former states of documents', async () => {
    const [own] = await Promise.all([
      target.db.findOne<{ id: number; schools: object[]; statuses: string[] }>({
        collection: 'users',
        where: { id: { equals: suite.world.users.teacher } },
      }),
    ])
    expect(own).toMatchObject({ statuses: ['teacher'], schools: [{ school: suite.world.school }] })
    const titlesOf = async (payload: Payload) =>
      (
        await payload.findVersions({
          collection: 'resources',
          sort: 'updatedAt',
          limit: 100,
          overrideAccess: true,
        })
      ).docs.map(({ version, latest }) => [(version as { title: string }).title, Boolean(latest)])
    const titles = await titlesOf(target)
    expect(titles.map(([title]) => title)).toContain('Ёлка в лесу')
    expect(titles).toEqual(await titlesOf(suite.payload))
  })

  it('finished, is only compared again, and tells one letter that differs', async () => {
    expect(different(await copy())).toEqual([])
    await target.db.updateOne({
      collection: 'subjects',
      id: suite.world.subjects.maths,
      data: { name: 'Математикa' },
      returning: false,
    })
    expect(different(await copy())).toEqual(['subjects'])
  }, 60_000)

  it('goes back the same way', async () => {
    const back = await openCopy(likeTheOwn('back'))
    const compared = await copyDatabase({ source: target, target: back, sourceUri: 'file:one' })
    expect(different(compared)).toEqual([])
  }, 120_000)

  it('is never laid over data, nor over half a copy of something else', async () => {
    expect(await codeOf(copy({ sourceUri: 'file:another' }))).toBe('copy-of-another')
    expect(await codeOf(copyDatabase({ source: target, target: suite.payload, sourceUri: 'x' }))).toBe(
      'copy-not-empty',
    )
  })
})

describe('the command', () => {
  const copy = (from: string, to: string) => runScript('db-copy.ts', ['--from', from, '--to', to])

  it('killed without warning and run again, ends with the same school; and so back', async () => {
    const there = fileNamed('killed')
    const back = likeTheOwn('killed-back')
    for (const [from, to] of [
      [env.DATABASE_URI, there],
      [there, back],
    ] as const) {
      const killed = await runScript('db-copy.ts', ['--from', from, '--to', to], { killAt: '→' })
      expect(killed).toMatchObject({ signal: 'SIGKILL' })
      const { code, told } = await copy(from, to)
      expect(code === 0 ? 'well' : told).toBe('well')
      expect(told).toContain('базы совпадают')
      expect(told).not.toContain('✗')
    }
  }, 480_000)
})
