import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { type FlatValue, rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { ChangedRow } from '../types'
import { findImport } from './find-import'
import { editedSince, notADraft, notTheLast, stillNeeded } from './import-errors'
import { referencesTo } from './references-to'
import type { Written } from './write-plan'

const CHUNK = 400
type Args = { req: PayloadRequest; facts: Facts; id: number }

const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, at) => list.slice(at * CHUNK, (at + 1) * CHUNK))

/** Refuses when anything but the import itself refers to what it made. */
const requireUnused = async (req: PayloadRequest, written: Written): Promise<void> => {
  for (const [collection, ids] of Object.entries(written))
    for (const { from, path, label } of referencesTo(req, collection)) {
      const own = new Set(written[from])
      let count = 0
      for (const part of chunks(ids)) {
        const { docs } = await req.payload.db.find<{ id: number }>({
          collection: from as CollectionSlug,
          where: { [path]: { in: part } },
          select: { id: true } as never,
          pagination: false,
          limit: 0,
          req,
        })
        count += docs.filter((doc) => !own.has(doc.id)).length
      }
      if (count > 0) throw stillNeeded({ ...label, count })
    }
}

const restore = async (
  req: PayloadRequest,
  school: number,
  { collection, id, before, data }: ChangedRow,
): Promise<void> => {
  const columns = Object.keys(data)
  const where = { id: { equals: id }, school: { equals: school } }
  const row = await rows(req).findOne<Record<string, FlatValue>>({ collection, columns, where })
  if (!row || columns.some((column) => row[column] !== data[column])) throw editedSince()
  await rows(req).update({ collection, where, data: before })
}

/** Takes back the last import: what it made goes, what it changed is as before. All of it or nothing. */
export const undoImport = ({ req, facts, id }: Args): Promise<void> =>
  inTransaction(req, async () => {
    const row = await findImport(req, facts, id)
    if (row.state !== 'done') throw notADraft()
    const [last] = await rows(req).find<{ id: number }>({
      collection: SLUGS.imports,
      columns: ['id'],
      where: { school: { equals: facts.school }, state: { equals: 'done' } },
      sort: ['-confirmedAt', '-id'],
      limit: 1,
    })
    if (last?.id !== id) throw notTheLast()
    const written = JSON.parse(row.written ?? '{}') as Written
    await requireUnused(req, written)
    for (const change of JSON.parse(row.changed ?? '[]') as ChangedRow[])
      await restore(req, facts.school, change)
    // Those that refer go before those they refer to.
    for (const [collection, ids] of Object.entries(written).reverse())
      for (const part of chunks(ids)) await removePart(req, collection as CollectionSlug, facts.school, part)
    await rows(req).update({
      collection: SLUGS.imports,
      where: { id: { equals: id } },
      data: { state: 'undone', written: null, changed: null },
    })
    await rows(req).insert({
      collection: 'record-changes',
      rows: [
        {
          school: facts.school,
          record: SLUGS.imports,
          document: id,
          field: 'state',
          before: 'done',
          after: 'undone',
          author: facts.user,
          at: now(),
        },
      ],
    })
    forgetReference(req, facts.school)
  })

const removePart = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  school: number,
  ids: number[],
): Promise<void> => {
  const where = { id: { in: ids }, school: { equals: school } }
  // Lists inside of a document are Payload's to remove.
  if (collection === 'staff') await req.payload.db.deleteMany({ collection, where, req })
  else await rows(req).remove({ collection, where })
}
