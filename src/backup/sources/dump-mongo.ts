import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { BSON, type ClientSession, type Db, MongoClient } from 'mongodb'

import { BESIDE_THE_DOCUMENTS } from '@/db/mongo/beside-the-documents'

import type { Dump } from './dump'

const PAGE = 1000

const isSnapshotRefused = (error: unknown): boolean =>
  // A server alone, one before 5.0, or one that only speaks the protocol.
  /snapshot|replica set|not supported|transaction numbers/i.test((error as Error).message)

/** A session whose reads are all of one instant; none where the server cannot give it. */
const openSnapshot = async (client: MongoClient, db: Db): Promise<ClientSession | undefined> => {
  const session = client.startSession({ snapshot: true })
  try {
    await db.collection('schools').findOne({}, { session })
    return session
  } catch (error) {
    await session.endSession()
    if (isSnapshotRefused(error)) return undefined
    throw error
  }
}

type Collecting = {
  db: Db
  name: string
  to: string
  session: ClientSession | undefined
  signal: AbortSignal
}

/** One document a line, as extended JSON that keeps every type. Answers how many there are. */
const writeCollection = async ({ db, name, to, session, signal }: Collecting): Promise<number> => {
  let count = 0
  const lines = async function* (): AsyncGenerator<string> {
    const cursor = db.collection(name).find({}, { session, batchSize: PAGE, sort: { _id: 1 } })
    for await (const document of cursor) {
      count += 1
      yield `${BSON.EJSON.stringify(document, { relaxed: false })}\n`
    }
  }
  const text = Readable.from(lines(), { objectMode: true, highWaterMark: 64 })
  await pipeline(text, createWriteStream(to, { flags: 'wx', mode: 0o600 }), { signal })
  return count
}

type DumpMongo = { uri: string; into: string; signal: AbortSignal }

/** Reads every collection of the database into files; of one instant where the server has snapshots. */
export const dumpMongo = async ({ uri, into, signal }: DumpMongo): Promise<Dump> => {
  const client = await MongoClient.connect(uri)
  try {
    const db = client.db()
    const session = await openSnapshot(client, db)
    const found = await db.listCollections({}, { nameOnly: false }).toArray()
    const names = found
      .filter(({ type }) => (type ?? 'collection') === 'collection')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('system.') && !BESIDE_THE_DOCUMENTS.has(name))
      .sort()
    const counts: Record<string, number> = {}
    const files: Dump['files'] = []
    for (const name of names) {
      signal.throwIfAborted()
      // A name of a collection may hold what a name of a file may not.
      const file = `${encodeURIComponent(name)}.ndjson`
      const to = path.join(into, file)
      counts[name] = await writeCollection({ db, name, to, session, signal })
      files.push({ path: `database/${file}`, from: to })
    }
    const school = await db
      .collection('schools')
      .findOne<{ timeZone?: string }>({}, { session, sort: { _id: 1 } })
    await session?.endSession()
    return {
      kind: 'mongodb',
      isOfOneInstant: session !== undefined,
      files,
      counts,
      migrations: [],
      timeZone: school?.timeZone ?? null,
    }
  } finally {
    await client.close()
  }
}
