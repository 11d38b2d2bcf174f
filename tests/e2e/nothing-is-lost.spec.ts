import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { describe, expect, it } from '@jest/globals'
import { createClient } from '@libsql/client'

import { createRandom } from '@/demo/random'

import { withDatabase } from '../soak/database'
import { examine } from '../soak/examine'
import { soak } from '../soak/soak'
import { checkFile } from '../soak/sqlite-database'
import { findTargets } from '../soak/targets'
import { createTeacher } from '../soak/teacher'
import { startServer } from './helpers/server'

const KILLS = 5
const KIB = 1024

describe('what the server confirmed is there, whatever happens to the machine', () => {
  it(`${KILLS} kills under load, with the clock set anew each time`, async () => {
    const { confirmed, faults } = await soak({ kills: KILLS, seed: 20_261_123 })
    expect(faults).toEqual([])
    expect(confirmed).toBeGreaterThan(KILLS)
  }, 600_000)

  it('killed again and again while it makes its first database, it is whole in the end', async () => {
    const server = await startServer({ env: { DEMO: '0' } })
    try {
      let { restart } = await server.crash()
      for (const file of readdirSync(server.folder))
        if (file.startsWith('school.db')) rmSync(path.join(server.folder, file))
      for (const moment of [1500, 2200, 2900, 3600]) {
        const starting = restart().catch(() => null)
        await wait(moment)
        ;({ restart } = await server.crash())
        await starting
      }
      await restart()
      const client = createClient({ url: `file:${path.join(server.folder, 'school.db')}` })
      const { rows } = await client.execute('SELECT name FROM payload_migrations')
      const names = rows.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      expect(names.length).toBeGreaterThan(1)
      expect(await checkFile(client)).toEqual([])
      client.close()
      // The administrator of an empty school is welcomed.
      expect((await fetch(server.url, { redirect: 'follow' })).status).toBe(200)
    } finally {
      await server.stop()
    }
  }, 300_000)

  it('a full disk refuses saves and spoils none', async () => {
    const server = await startServer()
    const file = path.join(server.folder, 'school.db')
    const client = createClient({ url: `file:${file}` })
    try {
      const [target] = await withDatabase(server, (database) => findTargets(database, 1))
      const teacher = createTeacher(server.url, target!, createRandom(7))
      await withDatabase(server, teacher.begin)
      const { restart } = await server.crash()
      // What the database holds fits; soon nothing more will, neither there nor in its journal.
      await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
      await restart({ largestFile: Math.ceil(statSync(file).size / KIB) + 8 })
      await teacher.signIn().catch(() => null)
      const end = Date.now() + 60_000
      await teacher.work(() => Date.now() > end)
      const health = await fetch(`${server.url}/healthz`)
      expect(health.status).toBeLessThan(500)
      const roomy = await server.crash()
      expect(await examine(server, [teacher])).toEqual([])
      await roomy.restart()
      await teacher.signIn()
      await teacher.repeat()
      expect(teacher.refusals()).toEqual([])
    } finally {
      client.close()
      await server.stop()
    }
  }, 300_000)
})
