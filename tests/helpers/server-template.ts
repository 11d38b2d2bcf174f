import { cpSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'

import { databaseServer } from './database-server'

type Row = Record<string, unknown>
type Collection = {
  find: (filter: object) => { toArray: () => Promise<Row[]> }
  findOne: (filter: object) => Promise<Row | null>
  insertOne: (row: Row) => Promise<unknown>
  insertMany: (rows: Row[]) => Promise<unknown>
}
type Database = {
  collection: (name: string) => Collection
  listCollections: (filter: object, options: object) => { toArray: () => Promise<{ name: string }[]> }
}
type Connected = { connection: { db: Database; getClient: () => { db: (name: string) => Database } } }

/** What is kept beside the documents. */
const KEPT = 'kept-by-the-tests'

const copy = async (from: Database, to: Database): Promise<void> => {
  for (const { name } of await from.listCollections({}, { nameOnly: true }).toArray()) {
    if (name === KEPT) continue
    const rows = await from.collection(name).find({}).toArray()
    if (rows.length > 0) await to.collection(name).insertMany(rows)
  }
}

/**
 * A database of the server made once in a run: each suite copies its documents and does not make them anew. Of two
 * suites that make it at once the first keeps it. None for the embedded database, whose file is copied.
 */
export const serverTemplate = <TKept>(name: string) => {
  const run = process.env.TEST_DATABASE_RUN
  if (!databaseServer || !run) return undefined
  const template = `${run}-${name}`
  const files = path.join(tmpdir(), 'school-templates', template)
  const databases = ({ db }: Payload) => {
    const { connection } = db as unknown as Connected
    return { own: connection.db, kept: connection.getClient().db(template) }
  }
  return {
    recall: async (payload: Payload, folder: string): Promise<TKept | undefined> => {
      const { own, kept } = databases(payload)
      const found = await kept.collection(KEPT).findOne({ _id: 'kept' })
      if (!found) return undefined
      await copy(kept, own)
      if (existsSync(files)) cpSync(files, folder, { recursive: true })
      return found.value as TKept
    },
    keep: async (payload: Payload, folder: string, value: TKept): Promise<void> => {
      const { own, kept } = databases(payload)
      try {
        await kept.collection(KEPT).insertOne({ _id: 'claimed' })
      } catch {
        // Another suite is at it.
        return
      }
      await copy(own, kept)
      cpSync(folder, files, { recursive: true })
      await kept.collection(KEPT).insertOne({ _id: 'kept', value })
    },
  }
}
