import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'

import { BSON, type Db, type Document, MongoClient } from 'mongodb'

import { damaged } from '../backup-errors'
import type { Manifest } from '../domain/manifest'
import type { RunProgress } from '../run-file'
import { notEmpty } from './restore-errors'
import { findMissing, requireCounts, type RestoredDatabase } from './restore-sqlite'

const BATCH = 500
/** Stands there while a restore goes on: what a killed one left is no data of anybody's. */
const MARK = 'restore-in-progress'

const namesIn = async (db: Db): Promise<string[]> =>
  (await db.listCollections({}, { nameOnly: true }).toArray())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.'))

const dropAll = async (db: Db): Promise<void> => {
  // The mark goes last: until then it is known that this is half a restore.
  for (const name of await namesIn(db)) if (name !== MARK) await db.collection(name).drop()
  await db.collection(MARK).drop()
}

/** @throws notEmpty unless nothing lies there but half a restore of before, which goes */
const requireEmpty = async (db: Db): Promise<void> => {
  const names = await namesIn(db)
  if (names.includes(MARK)) return dropAll(db)
  for (const name of names)
    if (await db.collection(name).findOne({})) throw notEmpty({ place: `${db.databaseName}.${name}` })
}

type Inserting = { db: Db; name: string; file: string; onRows: (rows: number) => void; signal: AbortSignal }

const insertLines = async ({ db, name, file, onRows, signal }: Inserting): Promise<void> => {
  await db.createCollection(name).catch(() => undefined)
  let batch: Document[] = []
  const flush = async (): Promise<void> => {
    signal.throwIfAborted()
    if (batch.length > 0) await db.collection(name).insertMany(batch, { ordered: true })
    onRows(batch.length)
    batch = []
  }
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line === '') continue
    batch.push(BSON.EJSON.parse(line, { relaxed: false }) as Document)
    if (batch.length >= BATCH) await flush()
  }
  await flush()
}

/** Reads a collection back as the dump would write it. */
const hashBack = async (db: Db, name: string): Promise<{ count: number; sha256: string }> => {
  const hash = createHash('sha256')
  let count = 0
  for await (const document of db.collection(name).find({}, { sort: { _id: 1 } })) {
    hash.update(`${BSON.EJSON.stringify(document, { relaxed: false })}\n`)
    count += 1
  }
  return { count, sha256: hash.digest('hex') }
}

type RestoreMongo = {
  uri: string
  folder: string
  manifest: Manifest
  signal: AbortSignal
  onProgress?: (progress: RunProgress) => void
}

/**
 * Fills an empty MongoDB from the dump in the folder, and reads every document back.
 * `undo` empties it again when a later check fails.
 * @throws notEmpty, otherCounts, damaged
 */
export const restoreMongo = async ({
  uri,
  folder,
  manifest,
  signal,
  onProgress,
}: RestoreMongo): Promise<RestoredDatabase & { undo: () => Promise<void> }> => {
  const client = await MongoClient.connect(uri)
  const db = client.db()
  const undo = async (): Promise<void> => {
    const again = await MongoClient.connect(uri)
    try {
      await again.db().collection(MARK).insertOne({ madeAt: manifest.madeAt })
      await dropAll(again.db())
    } finally {
      await again.close()
    }
  }
  try {
    await requireEmpty(db)
    await db.collection(MARK).insertOne({ madeAt: manifest.madeAt })
    try {
      const counts: Record<string, number> = {}
      const total = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0)
      let done = 0
      const onRows = (rows: number): void => onProgress?.({ done: (done += rows), total })
      onRows(0)
      for (const { path: entry, sha256 } of manifest.files.filter(({ path: at }) =>
        at.startsWith('database/'),
      )) {
        signal.throwIfAborted()
        const name = decodeURIComponent(path.basename(entry, '.ndjson'))
        await insertLines({ db, name, file: path.join(folder, entry), onRows, signal })
        const back = await hashBack(db, name)
        counts[name] = back.count
        if (back.sha256 !== sha256) throw damaged({ file: name })
      }
      requireCounts(manifest.counts, counts)
      const media = await db
        .collection('media')
        .find({}, { projection: { filename: 1 } })
        .toArray()
      await rm(path.join(folder, 'database'), { recursive: true, force: true })
      await db.collection(MARK).drop()
      return {
        uri,
        rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
        tables: Object.keys(counts).length,
        missingFiles: await findMissing(
          folder,
          media.flatMap(({ filename }) => (typeof filename === 'string' ? [filename] : [])),
        ),
        undo,
      }
    } catch (error) {
      await dropAll(db)
      throw error
    }
  } finally {
    await client.close()
  }
}
