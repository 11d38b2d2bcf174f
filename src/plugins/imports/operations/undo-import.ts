import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { type FlatValue, rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { ChangedList, ChangedRow } from '../types'
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

const restoreList = async (
  req: PayloadRequest,
  { collection, id, field, before, after }: ChangedList,
): Promise<void> => {
  const doc = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })) as unknown as Record<string, unknown> | null
  if (!doc || portrait(doc[field]) !== portrait(after)) throw editedSince()
  await req.payload.update({ collection, id, data: { [field]: before }, req, overrideAccess: true, depth: 0 }) // prettier-ignore
}

/** Rows of a list without their own ids, the empty left out: what a person would compare. */
const portrait = (list: unknown): string =>
  JSON.stringify(
    ((list ?? []) as Record<string, unknown>[]).map((row) =>
      Object.entries(row)
        .filter(([key, value]) => key !== 'id' && value !== null && value !== undefined)
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    ),
  )

/** An order that was signed since is undone by another order and never by taking the import back. */
const requireDrafts = async (req: PayloadRequest, { orders }: Written): Promise<void> => {
  if (!orders?.length) return
  const count = await rows(req).count({
    collection: 'orders',
    where: { id: { in: orders }, state: { not_equals: 'draft' } },
  })
  if (count > 0) throw stillNeeded({ ru: 'Подписанные приказы', en: 'Signed orders', count })
}

/** Takes back the last import: what it made goes, what it changed is as before. All of it or nothing. */
export const undoImport = ({ req, facts, id }: Args): Promise<void> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
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
    await requireDrafts(req, written)
    await requireUnused(req, written)
    for (const list of JSON.parse(row.lists ?? '[]') as ChangedList[]) await restoreList(req, list)
    for (const change of JSON.parse(row.changed ?? '[]') as ChangedRow[])
      await restore(req, facts.school, change)
    // Those that refer go before those they refer to.
    for (const [collection, ids] of Object.entries(written).reverse())
      for (const part of chunks(ids)) await removePart(req, collection as CollectionSlug, facts.school, part)
    await rows(req).update({
      collection: SLUGS.imports,
      where: { id: { equals: id } },
      data: { state: 'undone', written: null, changed: null, lists: null },
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

/** Plain rows go straight; what has lists inside of it, Payload removes with them. */
const PLAIN: readonly string[] = [
  'people',
  'students',
  'enrolments',
  'guardianships',
  'orders',
  'order-lines',
  'subgroup-members',
  'roster-ids',
]

const removePart = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  school: number,
  ids: number[],
): Promise<void> => {
  const ofSchool = { school: { equals: school } }
  const where = { id: { in: ids }, ...(collection === 'users' ? {} : ofSchool) }
  if (PLAIN.includes(collection)) await rows(req).remove({ collection, where })
  else await req.payload.db.deleteMany({ collection, where, req })
}
