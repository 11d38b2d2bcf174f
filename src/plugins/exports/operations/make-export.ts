import { open } from 'node:fs/promises'
import path from 'node:path'

import type { Payload, PayloadRequest } from 'payload'

import { actAs } from '@/access/act-as'
import { now } from '@/core/clock'
import { rows } from '@/db/rows'
import { env } from '@/env'

import { takesEverything } from '../access/rules'
import { SLUGS } from '../slugs'
import type { ExportRow } from '../types'
import { makeFolder, pathOf, removeFile } from './export-files'
import { countTable, mayTake, pagesOf, type SchoolTable, tablesOf } from './export-tables'
import { openNameBook } from './name-book'
import { openSink } from './table-sinks'
import { openZip, type ZipWriter } from '@/files/zip-writer'

/** How long a finished file is kept. */
export const KEPT_DAYS = 7

const COLUMNS = ['id', 'school', 'format', 'hasFiles', 'locale', 'state', 'requestedBy'] as const

/** Says how far it is; `false` when it was stopped meanwhile. */
const tell = async (payload: Payload, id: number, data: Partial<ExportRow>): Promise<boolean> =>
  (await rows({ payload }).update({
    collection: SLUGS.exports,
    where: { id: { equals: id }, state: { equals: 'running' } },
    data,
  })) > 0

/** The files themselves, under their numbers. One that is no longer there is passed over. */
const addFile = async (
  zip: ZipWriter,
  { id, filename }: { id: number; filename?: unknown },
): Promise<void> => {
  if (typeof filename !== 'string') return
  const handle = await open(path.join(env.MEDIA_DIR, path.basename(filename))).catch(() => null)
  if (!handle) return
  const entry = zip.entry(`files/${id}-${path.basename(filename)}`, { isPacked: true })
  for await (const chunk of handle.createReadStream()) await entry.bytes(chunk as Buffer)
  await entry.close()
}

type Making = { req: PayloadRequest; row: ExportRow; zip: ZipWriter; tables: readonly SchoolTable[] }

/** Answers `false` when it was stopped on the way. */
const writeTables = async ({ req, row, zip, tables }: Making): Promise<boolean> => {
  const book = openNameBook(req.payload)
  const sink = openSink(row.format, { zip, locale: row.locale, nameOf: book.nameOf })
  let done = 0
  for (const table of tables) {
    await sink.begin(table)
    const files: { id: number; filename?: unknown }[] = []
    for await (const page of pagesOf(req, table)) {
      await book.learn(page, table.columns)
      for (const doc of page) await sink.add(doc)
      if (row.hasFiles && table.slug === 'media')
        files.push(...page.map(({ id, filename }) => ({ id, filename })))
      done += page.length
      if (!(await tell(req.payload, row.id, { done }))) return false
    }
    await sink.end()
    for (const file of files) await addFile(zip, file)
  }
  await sink.finish?.()
  return true
}

/** Makes the file of an export that waits. Whoever comes second finds it taken and does nothing. */
export const makeExport = async (payload: Payload, id: number): Promise<void> => {
  const claimed = await rows({ payload }).update({
    collection: SLUGS.exports,
    where: { id: { equals: id }, state: { equals: 'waiting' } },
    data: { state: 'running' },
  })
  if (claimed === 0) return
  const row = (await rows({ payload }).findOne<ExportRow>({
    collection: SLUGS.exports,
    columns: COLUMNS,
    where: { id: { equals: id } },
  }))!
  let zip: ZipWriter | undefined
  try {
    const req = await actAs({ payload, user: row.requestedBy, school: row.school })
    // Between asking and making the status may have been taken away.
    if (!req || (await takesEverything({ req, user: req.user })) !== true)
      throw new Error('No longer allowed')
    const tables: SchoolTable[] = []
    for (const table of tablesOf(req, row.school, row.locale))
      if (await mayTake(req, table)) tables.push(table)
    let total = 0
    for (const table of tables) total += await countTable(req, table)
    await tell(payload, id, { total })
    await makeFolder()
    zip = openZip(pathOf(row))
    const isWhole = await writeTables({ req, row, zip, tables })
    if (!isWhole) {
      await zip.abandon()
      await removeFile(row)
      return
    }
    const size = await zip.finish()
    const expiresAt = new Date(now().getTime() + KEPT_DAYS * 86_400_000).toISOString()
    if (!(await tell(payload, id, { state: 'done', done: total, total, size, expiresAt })))
      await removeFile(row)
  } catch (error) {
    payload.logger.error({ err: error, msg: 'An export failed', export: id })
    await zip?.abandon().catch(() => undefined)
    await removeFile(row)
    await tell(payload, id, { state: 'failed' })
  }
}
