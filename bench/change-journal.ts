/**
 * What the chain of the change journal costs: 25 changes of a lesson appended, and everything verified. Beside each the
 * same rows without a chain in the same run, so that the ratio tells what the hashes add.
 * `npm run bench -- change-journal`; needs no build.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { type Client, createClient, type InValue } from '@libsql/client'

import { groupBy } from '@/core/group-by'
import {
  type Change,
  type ChainedChange,
  chainChanges,
  checkChain,
} from '@/plugins/journal/domain/change-chain'

import { publish } from './figures'

const LESSONS = 200
const CHANGES = 25
/** Each lesson is saved so many times. */
const SAVES = 8
const VERIFICATIONS = 7

const COLUMNS = [
  'lesson', 'sequence', 'kind', 'student', 'assignment', 'before', 'after', 'author', 'at', 'salt', 'digest', 'hash',
] as const // prettier-ignore
const NAMES = COLUMNS.map((name) => `"${name}"`).join(', ')
const TYPES = `lesson INTEGER, sequence INTEGER, kind TEXT, student INTEGER, assignment INTEGER, "before" TEXT,
  "after" TEXT, author INTEGER, "at" TEXT, salt TEXT, digest TEXT, hash TEXT`

const p50 = (times: readonly number[]): number =>
  [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? Number.NaN

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const changesOf = (save: number): Change[] =>
  Array.from({ length: CHANGES }, (_, index) => ({
    kind: 'mark',
    student: 1000 + index,
    assignment: 7,
    before: save === 0 ? null : String(2 + ((save + index - 1) % 4)),
    after: String(2 + ((save + index) % 4)),
  }))

const insert = async (
  client: Client,
  table: string,
  rows: readonly Partial<ChainedChange>[],
): Promise<void> => {
  const marks = rows.map(() => `(${COLUMNS.map(() => '?').join(', ')})`).join(', ')
  await client.execute({
    sql: `INSERT INTO ${table} (${NAMES}) VALUES ${marks}`,
    args: rows.flatMap((row) => COLUMNS.map((name): InValue => row[name] ?? null)),
  })
}

/** A save of a lesson: the last change of its chain is read, and what comes after it is written. */
const append = async (client: Client, lesson: number, save: number): Promise<void> => {
  const { rows } = await client.execute({
    sql: 'SELECT sequence, hash FROM chained WHERE lesson = ? ORDER BY sequence DESC LIMIT 1',
    args: [lesson],
  })
  const head = rows[0] && { sequence: Number(rows[0].sequence), hash: rows[0].hash as string }
  const at = new Date().toISOString()
  await insert(
    client,
    'chained',
    chainChanges(changesOf(save), { head, lesson, author: 1, at, makeSalt: randomUUID }),
  )
}

const plainly = (client: Client, lesson: number, save: number): Promise<void> => {
  const at = new Date().toISOString()
  const rows = changesOf(save).map((change, index) => ({
    ...change,
    lesson,
    sequence: save * CHANGES + index + 1,
    author: 1,
    at,
  }))
  return insert(client, 'plain', rows)
}

const readAll = async (client: Client, table: string): Promise<ChainedChange[]> =>
  (await client.execute(`SELECT ${NAMES} FROM ${table}`)).rows as unknown as ChainedChange[]

const verify = async (client: Client): Promise<void> => {
  const lessons = groupBy(await readAll(client, 'chained'), ({ lesson }) => lesson)
  const faults = [...lessons.values()].flatMap((changes) => checkChain(changes).faults)
  if (lessons.size !== LESSONS || faults.length > 0) throw new Error('The chain is not whole')
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'rso-changes-'))
const client = createClient({ url: `file:${path.join(folder, 'changes.db')}` })
try {
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('PRAGMA synchronous = NORMAL')
  for (const table of ['chained', 'plain']) {
    await client.execute(`CREATE TABLE ${table} (id INTEGER PRIMARY KEY, ${TYPES})`)
    await client.execute(`CREATE UNIQUE INDEX ${table}_place ON ${table} (lesson, sequence)`)
  }
  const appended: number[] = []
  const inserted: number[] = []
  // In turn, so that what else the machine does falls on both alike.
  for (let save = 0; save < SAVES; save += 1)
    for (let lesson = 1; lesson <= LESSONS; lesson += 1) {
      appended.push(await timed(() => append(client, lesson, save)))
      inserted.push(await timed(() => plainly(client, lesson, save)))
    }
  const verified: number[] = []
  const read: number[] = []
  for (let turn = 0; turn < VERIFICATIONS; turn += 1) {
    verified.push(await timed(() => verify(client)))
    read.push(await timed(() => readAll(client, 'chained')))
  }
  const line = (name: string, own: readonly number[], floor: readonly number[]): string =>
    `| ${name} | ${p50(own).toFixed(2)} | ${p50(floor).toFixed(2)} | × ${(p50(own) / p50(floor)).toFixed(1)} |`
  const total = (LESSONS * CHANGES * SAVES).toLocaleString('en')
  await publish(
    'change journal',
    [
      '| what | p50, ms | without a chain, ms | ratio |',
      '| --- | ---: | ---: | ---: |',
      line(`${CHANGES} changes of a lesson appended`, appended, inserted),
      line(`${total} changes verified`, verified, read),
    ].join('\n'),
  )
} finally {
  client.close()
  await rm(folder, { recursive: true, force: true })
}
