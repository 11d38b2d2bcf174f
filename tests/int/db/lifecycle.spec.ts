import { readdirSync, readlinkSync, statSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from '@jest/globals'
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'

import { rows } from '@/db/rows'
import { inTransaction } from '@/db/in-transaction'

import { embedded } from '../../helpers/database-server'
import { MARKS, PUPILS, startTestPayload } from './test-payload'

type DrizzleKit = {
  generateDrizzleJson: (schema: unknown) => Promise<unknown>
  generateMigration: (before: unknown, after: unknown) => Promise<string[]>
}
type SqliteInternals = {
  connect: (options: { hotReload: boolean }) => Promise<void>
  init: () => Promise<void>
  destroy: () => Promise<void>
  defaultDrizzleSnapshot: unknown
  requireDrizzleKit: () => DrizzleKit
  schema: unknown
}
type Migrating = { db: { run: (query: unknown) => Promise<unknown> } }

const internals = (payload: Payload): SqliteInternals => payload.db as unknown as SqliteInternals
const filesOf = (folder: string): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(folder)
    } catch {
      return false
    }
  }).length

const migration = (name: string, statements: string[]) => ({
  name,
  up: async ({ db }: Migrating) => {
    for (const statement of statements) await db.run(sql.raw(statement))
  },
  down: async () => undefined,
})

embedded.describe('the embedded database from start to end', () => {
  it('opens no more files over 300 transactions of Payload', async () => {
    const test = await startTestPayload()
    const before = filesOf(test.folder)
    expect(before).toBeGreaterThan(0)
    for (let index = 0; index < 300; index += 1) {
      const req = await test.request()
      await inTransaction(req, () =>
        rows(req).insert({ collection: PUPILS, rows: [{ name: String(index) }] }),
      )
    }
    expect(filesOf(test.folder)).toBe(before)
    await test.stop()
  })

  it('closes with everything in the file, and starts again after a change of the configuration', async () => {
    const test = await startTestPayload()
    const db = internals(test.payload)
    await rows(test).insert({ collection: PUPILS, rows: [{ name: 'Первый' }] })
    // What Payload does when the configuration changes in development.
    await db.destroy()
    const log = statSync(path.join(test.folder, 'school.db-wal'), { throwIfNoEntry: false })
    expect(log?.size ?? 0).toBe(0)
    await db.init()
    await db.connect({ hotReload: true })
    const req = await test.request()
    await inTransaction(req, () => rows(req).insert({ collection: PUPILS, rows: [{ name: 'Второй' }] }))
    expect(await rows(test).count({ collection: PUPILS })).toBe(2)
    await test.stop()
  })

  it('migrates a table that others refer to without losing the references', async () => {
    const test = await startTestPayload({ push: false })
    const { payload } = test
    const db = internals(payload)
    const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
    const first = await generateMigration(db.defaultDrizzleSnapshot, await generateDrizzleJson(db.schema))
    await payload.db.migrate({ migrations: [migration('20260901_000000', first)] as never })
    const [pupil] = await rows(test).insert({ collection: PUPILS, rows: [{ name: 'Первый' }] })
    await rows(test).insert({ collection: MARKS, rows: [{ pupil: pupil!, assignment: 1 }] })
    // As drizzle writes a change of a column, with a PRAGMA that has no effect inside a transaction.
    const second = [
      'PRAGMA foreign_keys=OFF',
      'CREATE TABLE `__new_pupils` (`id` numeric PRIMARY KEY NOT NULL, `name` text, `updated_at` text, `created_at` text)',
      'INSERT INTO `__new_pupils` SELECT `id`, `name`, `updated_at`, `created_at` FROM `pupils`',
      'DROP TABLE `pupils`',
      'ALTER TABLE `__new_pupils` RENAME TO `pupils`',
      'PRAGMA foreign_keys=ON',
    ]
    await payload.db.migrate({
      migrations: [migration('20260901_000000', first), migration('20260902_000000', second)] as never,
    })
    const marks = await rows(test).find({ collection: MARKS, columns: ['pupil'] })
    expect(marks).toEqual([{ pupil }])
    const { docs } = await payload.find({
      collection: 'payload-migrations',
      sort: 'name',
      overrideAccess: true,
    })
    expect(docs.map(({ name }) => name)).toEqual(['20260901_000000', '20260902_000000'])
    await expect(
      rows(test).insert({ collection: MARKS, rows: [{ pupil: 404, assignment: 2 }] }),
    ).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
    await test.stop()
  })
})
