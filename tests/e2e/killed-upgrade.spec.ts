import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createRandom } from '@/demo/random'

import { migrations } from '../../migrations'
import { withDatabase } from '../soak/database'
import { examine } from '../soak/examine'
import { checkFile, withFile } from '../soak/sqlite-database'
import { findTargets } from '../soak/targets'
import { createTeacher } from '../soak/teacher'
import { type Contents, differences, readContents } from './helpers/database-contents'
import { takeBackToFirstVersion } from './helpers/earlier-version'
import { type SchoolServer, startServer } from './helpers/server'
import { doneMigrations, timeMigrations, untilUnderWay } from './helpers/watch-migrations'

const NAMES = migrations.map(({ name }) => name)
const at = (word: string): number => NAMES.findIndex((name) => name.endsWith(word))
/** Which migration is under way when the server is killed, and how much of its time has passed. */
const KILLS = [
  { index: at('office'), share: 0.4 },
  { index: at('retired_revisions'), share: 0.05 },
  { index: at('retired_revisions'), share: 0.3 },
  { index: at('retired_revisions'), share: 0.6 },
  { index: at('journal_complete'), share: 0.1 },
  { index: at('journal_complete'), share: 0.4 },
]

let server: SchoolServer
let restart: () => Promise<void>
let file: string
/** The database as the first version left it. */
let former: string
/** What an upgrade that nobody disturbs makes of it, and how long each migration takes there. */
let expected: Contents
let spent: number[]

beforeAll(async () => {
  server = await startServer()
  file = path.join(server.folder, 'school.db')
  former = path.join(server.folder, 'former.db')
  ;({ restart } = await server.crash())
  await takeBackToFirstVersion(file)
  copyFileSync(file, former)
  const starting = restart()
  spent = await withFile(`file:${file}`, (client) => timeMigrations(file, client, NAMES.length))
  await starting
  await server.crash()
  await withFile(`file:${file}`, async (client) => {
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    expected = await readContents(client)
  })
}, 240_000)
afterAll(() => server.stop())

describe('an upgrade of a school that is full', () => {
  it('keeps all that was there, and tells each former mark in the change journal', async () => {
    await withFile(`file:${former}`, (before) =>
      withFile(`file:${file}`, async (after) => {
        const kept = differences(await readContents(before, after), await readContents(after, before))
        expect(kept).toEqual([])
        const { rows } = await before.execute(
          `SELECT count(*) AS revisions, count(DISTINCT student_id || ' ' || assignment_id) AS cells FROM mark_revisions`,
        )
        const { revisions, cells } = rows[0] as unknown as { revisions: number; cells: number }
        expect(revisions).toBeGreaterThan(1000)
        expect(expected.get('journal_changes')).toHaveLength(revisions + cells)
      }),
    )
  })

  it('is held against the undisturbed one row by row', async () => {
    const spoilt = path.join(server.folder, 'spoilt.db')
    copyFileSync(file, spoilt)
    await withFile(`file:${spoilt}`, async (client) => {
      await client.execute('DELETE FROM marks WHERE id = (SELECT max(id) FROM marks)')
      await client.execute(
        `UPDATE attendance SET code = code || '!' WHERE id = (SELECT max(id) FROM attendance)`,
      )
      await client.execute('CREATE TABLE doubled AS SELECT * FROM journal_changes LIMIT 1')
      await client.execute('UPDATE doubled SET id = 1')
      await client.execute('DROP INDEX lesson_sequence_idx')
      await client.execute('INSERT INTO journal_changes SELECT * FROM doubled')
      await client.execute('DROP TABLE doubled')
      expect(differences(expected, await readContents(client))).toEqual([
        'attendance: 1 rows are missing, 1 are too many',
        'journal_changes: 0 rows are missing, 1 are too many',
        'marks: 1 rows are missing, 0 are too many',
      ])
    })
  })

  it(`killed at ${KILLS.length} moments and started again, it ends as if nobody had disturbed it`, async () => {
    copyFileSync(former, file)
    const inside = new Set<string>()
    for (const { index, share } of KILLS) {
      await withFile(`file:${file}`, async (client) => {
        if ((await doneMigrations(client)).length > index) return
        const starting = restart().catch(() => null)
        const seen = await untilUnderWay(file, client, index)
        await wait(share * spent[index]!)
        ;({ restart } = await server.crash())
        await starting
        const left = await doneMigrations(client)
        if (seen === index && left.length === index) inside.add(`${NAMES[index]} ${share}`)
        expect(left).toEqual(NAMES.slice(0, left.length))
        expect(await checkFile(client)).toEqual([])
      })
    }
    // A kill that came when its migration was over is no proof; these two move what people have written.
    for (const step of ['retired_revisions', 'journal_complete'])
      expect([...inside].filter((kill) => kill.includes(step))).not.toEqual([])
    await restart()
    const { rows, names } = await withFile(`file:${file}`, async (client) => ({
      rows: differences(expected, await readContents(client)),
      names: await doneMigrations(client),
    }))
    expect(rows).toEqual([])
    expect(names).toEqual(NAMES)
    expect(await examine(server, [])).toEqual([])
  }, 240_000)

  it('lets the teachers go on', async () => {
    await withDatabase(server, async (database) => {
      const [target] = await findTargets(database, 1)
      const teacher = createTeacher(server.url, target!, createRandom(11))
      await teacher.begin(database)
      await teacher.signIn()
      const end = Date.now() + 2000
      await teacher.work(() => Date.now() > end)
      expect(teacher.confirmed()).toBeGreaterThan(0)
      expect(teacher.refusals()).toEqual([])
      expect(await examine(server, [teacher])).toEqual([])
    })
  }, 120_000)
})
