import { isDeepStrictEqual } from 'node:util'

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { derivePerson, type PersonNames } from '@/collections/people/derive'
import { now } from '@/core/clock'
import { emit } from '@/core/domain-events'
import { notFound } from '@/core/errors'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { isUniqueViolation, rows } from '@/db/rows'

import { SLUGS } from '../../slugs'
import { cannotUndoMerge } from '../registry-errors'
import type { Rewritten, Trace } from './trace'

type Args = { req: PayloadRequest; facts: Facts; merge: number }
type Merge = { id: number; dropped: number; trace: string; undoneAt: string | null }

/** What was written, however the database orders its parts. */
const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null, (key, part: unknown) => (key === 'id' ? undefined : part)))

/** Puts back what stood there, unless somebody has written something else since. */
const restore = async (
  req: PayloadRequest,
  { collection, id, field, before, after }: Rewritten,
): Promise<void> => {
  const doc = await req.payload.db.findOne<Record<string, unknown> & { id: number }>({
    collection,
    req,
    where: { id: { equals: id } },
  })
  if (!doc || !isDeepStrictEqual(withoutIds(doc[field]), withoutIds(after))) return
  const back = { ...doc, [field]: before }
  const data = collection === 'people' ? { ...back, ...derivePerson(back as unknown as PersonNames) } : back
  await req.payload.db.updateOne({ collection, id, data, req, returning: false })
}

/**
 * Parts two cards that were merged by mistake: the second comes back with everything that came from it and still
 * stands where the merge put it.
 */
export const undoMerge = ({ req, facts, merge }: Args): Promise<{ person: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const found = await rows(req).findOne<Merge>({
      collection: SLUGS.merges,
      columns: ['id', 'dropped', 'trace', 'undoneAt'],
      where: { id: { equals: merge }, school: { equals: facts.school } },
    })
    if (!found) throw notFound()
    if (found.undoneAt) throw cannotUndoMerge()
    const trace = JSON.parse(found.trace) as Trace
    // Unique values go back first, so that the card they came from may have them again.
    for (const rewritten of [...trace.rewritten].reverse()) await restore(req, rewritten)
    try {
      for (const { collection, doc } of [...trace.removed].reverse())
        await req.payload.db.create({ collection, data: doc, req })
    } catch (error) {
      throw isUniqueViolation(error) ? cannotUndoMerge() : error
    }
    for (const { collection, column, from, to, ids } of [...trace.moved].reverse()) {
      await rows(req).update({
        collection,
        where: { id: { in: ids }, [column]: { equals: to } },
        data: { [column]: from },
      })
    }
    if (trace.students.length > 0)
      await emit(req, 'students.merged', { school: facts.school, students: trace.students })
    await rows(req).update({
      collection: SLUGS.merges,
      where: { id: { equals: merge } },
      data: { undoneAt: now().toISOString() },
    })
    forgetReference(req, facts.school)
    return { person: found.dropped }
  })
