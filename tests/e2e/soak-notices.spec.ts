import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Client } from '@libsql/client'

import { createRandom } from '@/demo/random'

import type { Actor } from '../soak/actor'
import { checkSchool } from '../soak/check-database'
import { type Place, withDatabase } from '../soak/database'
import { examine } from '../soak/examine'
import { createOffice, findLeavers } from '../soak/office'
import { checkFile, withFile } from '../soak/sqlite-database'
import { findTargets, type Target } from '../soak/targets'
import { createTeacher } from '../soak/teacher'
import { type SchoolServer, startServer } from './helpers/server'

let server: SchoolServer
let target: Target
let teacher: Actor
let office: Actor
const folders: string[] = []

beforeAll(async () => {
  server = await startServer()
  const [found, leavers] = await withDatabase(server, async (database) => [
    await findTargets(database, 1),
    await findLeavers(database),
  ])
  target = found[0]!
  teacher = createTeacher(server.url, target, createRandom(3))
  office = createOffice(server.url, leavers, createRandom(4))
  await withDatabase(server, teacher.begin)
  for (const actor of [teacher, office]) await actor.signIn()
  let isOver = false
  const work = [teacher, office].map((actor) => actor.work(() => isOver))
  while (teacher.confirmed() < 3 || office.confirmed() < 1) await wait(50)
  isOver = true
  await Promise.all(work)
  await server.crash()
  // What stands in the journal of the database goes into its file, which is copied below.
  await withFile(server.uri, (client) => client.execute('PRAGMA wal_checkpoint(TRUNCATE)'))
}, 240_000)
afterAll(async () => {
  await server.stop()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** A copy of what the server left, with something done to its database behind everybody's back. */
const spoilt = async (spoil: (client: Client) => Promise<unknown>): Promise<Place> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'spoilt-'))
  folders.push(folder)
  // What SQLite keeps beside its file is empty now, and goes away by itself at any moment.
  await cp(server.folder, folder, { recursive: true, filter: (source) => !/\.db-(wal|shm)$/.test(source) })
  const copy = { folder, uri: `file:${path.join(folder, 'school.db')}` }
  await withFile(copy.uri, async (client) => {
    await client.execute('PRAGMA foreign_keys = OFF')
    await spoil(client)
  })
  return copy
}
const run = (sql: string, args: (string | number)[] = []) => spoilt((client) => client.execute({ sql, args }))
const faultsOf = (actor: Actor, copy: Place) => withDatabase(copy, actor.faults)

describe('the checks of the soak', () => {
  it('find nothing in what the server left', async () => {
    expect(await examine(server, [teacher, office])).toEqual([])
  }, 120_000)

  it('find a confirmed mark that is lost, and one that is another', async () => {
    const ours = 'id = (SELECT max(id) FROM marks WHERE assignment_id = ?)'
    const gone = await run(`DELETE FROM marks WHERE ${ours}`, [target.assignment])
    expect(await faultsOf(teacher, gone)).toEqual([expect.stringContaining('1 cells differ')])
    const other = await run(`UPDATE marks SET value = 7 - value WHERE ${ours}`, [target.assignment])
    expect(await faultsOf(teacher, other)).toEqual([expect.stringContaining('1 cells differ')])
  })

  it('find a save that was written twice', async () => {
    const twice = await spoilt(async (client) => {
      const { rows } = await client.execute(
        `SELECT name FROM sqlite_master WHERE tbl_name = 'marks' AND sql LIKE 'CREATE UNIQUE%'`,
      )
      for (const { name } of rows) await client.execute(`DROP INDEX "${name as string}"`)
      await client.execute({
        sql: 'CREATE TABLE doubled AS SELECT * FROM marks WHERE assignment_id = ? LIMIT 1',
        args: [target.assignment],
      })
      await client.execute('UPDATE doubled SET id = (SELECT max(id) FROM marks) + 1')
      await client.execute('INSERT INTO marks SELECT * FROM doubled')
    })
    expect(await faultsOf(teacher, twice)).toContainEqual(expect.stringContaining('1 cells stand twice'))
    const journal = await spoilt(async (client) => {
      await client.execute({
        sql: `DELETE FROM journal_changes WHERE id =
                (SELECT max(id) FROM journal_changes WHERE lesson_id = ? AND kind IN ('mark', 'attendance'))`,
        args: [target.lesson],
      })
    })
    expect(await faultsOf(teacher, journal)).toEqual([expect.stringContaining('changes instead of')])
  })

  it('find an order that was confirmed and is not carried out, or only half', async () => {
    const undone = await run(`UPDATE orders SET state = 'draft' WHERE id = (SELECT max(id) FROM orders)`)
    expect(await faultsOf(office, undone)).toEqual([expect.stringContaining('draft, 1 closed, 0 standing')])
    const half = await run(
      'UPDATE enrolments SET "to" = NULL WHERE closed_by_id = (SELECT max(id) FROM orders)',
    )
    expect(await faultsOf(office, half)).toEqual([expect.stringContaining('done, 1 closed, 1 standing')])
  })

  it('find a total that is wrong, and a chain that is broken', async () => {
    const wrong = await run(
      'UPDATE term_totals SET mark_sum = mark_sum + 1 WHERE id = (SELECT max(id) FROM term_totals)',
    )
    expect(await checkSchool(wrong)).toEqual(['1 totals differ from a fresh count'])
    const broken = await run(
      `UPDATE journal_changes SET author_id = (SELECT min(id) FROM users) WHERE id =
         (SELECT max(id) FROM journal_changes WHERE lesson_id = ?)`,
      [target.lesson],
    )
    expect(await checkSchool(broken)).toEqual(['1 faults in the change journal'])
  }, 120_000)

  it('find a row that leads nowhere', async () => {
    const loose = await run('UPDATE marks SET student_id = 1 WHERE id = (SELECT max(id) FROM marks)')
    expect(await withFile(loose.uri, checkFile)).toEqual([expect.stringContaining('leads nowhere')])
  })
})
