import type { CollectionSlug, PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { rows } from '@/db/rows'

import type { Step } from './merge-steps'
import { isDerived, pointingTo, type RelationPlace } from './relations-to'
import { replaceAt } from './replace-at'
import type { Trace } from './trace'

/** Collections whose changes are kept field by field: the row gateway tells them itself. */
const AUDITED: readonly string[] = ['students', 'staff', 'guardianships', 'student-benefits']

type Args = { req: PayloadRequest; school: number; step: Step; trace: Trace }
type Doc = Record<string, unknown> & { id: number }

const tellChanges = async (
  { req, school, step }: Args,
  collection: CollectionSlug,
  field: string,
  ids: readonly number[],
): Promise<void> => {
  if (!AUDITED.includes(collection)) return
  const at = now().toISOString()
  await rows(req).insert({
    collection: 'record-changes',
    rows: ids.map((document) => ({
      school,
      record: collection,
      document,
      field,
      before: String(step.drop),
      after: String(step.keep),
      author: req.user?.id ?? null,
      at,
    })),
  })
}

const moveColumn = async (args: Args, place: RelationPlace): Promise<void> => {
  const { req, step, trace } = args
  const { collection } = place
  const column = place.path.join('_')
  const found = await rows(req).find<{ id: number }>({
    collection,
    columns: ['id'],
    where: { [column]: { equals: step.drop } },
  })
  if (found.length === 0) return
  const ids = found.map(({ id }) => id)
  await rows(req).update({
    collection,
    where: { id: { in: ids } },
    data: { [column]: step.keep },
  })
  trace.moved.push({ collection, column, from: step.drop, to: step.keep, ids })
  await tellChanges(args, collection, place.path.join('.'), ids)
}

/** Rows of arrays and lists of values are rewritten document by document: there are few of them. */
const rewriteDocuments = async ({ req, step, trace }: Args, place: RelationPlace): Promise<void> => {
  const { collection, path } = place
  const { docs } = await req.payload.db.find<Doc>({
    collection,
    req,
    limit: 0,
    pagination: false,
    where: pointingTo(place, step.target, step.drop),
  })
  for (const doc of docs) {
    const changed = replaceAt(doc, path, { target: step.target, from: step.drop, to: step.keep }) as Doc
    const field = path[0]!
    await req.payload.db.updateOne({ collection, id: doc.id, data: changed, req, returning: false })
    trace.rewritten.push({ collection, id: doc.id, field, before: doc[field], after: changed[field] })
  }
}

/** Earlier states of a document point to the first as well: a card that is gone must not come back with them. */
const rewriteVersions = async ({ req, step }: Args, place: RelationPlace): Promise<void> => {
  const { collection } = place
  const { docs } = await req.payload.db.findVersions<Doc>({
    collection,
    req,
    limit: 0,
    pagination: false,
    where: pointingTo(place, step.target, step.drop, 'version.'),
  })
  for (const { id, ...version } of docs) {
    const versionData = replaceAt(version, ['version', ...place.path], {
      target: step.target,
      from: step.drop,
      to: step.keep,
    })
    await req.payload.db.updateVersion({ collection, id, versionData: versionData as never, req })
  }
}

/** Everything that points to the second of a step points to the first. What is only counted from it goes away. */
export const moveRecords = async (args: Args): Promise<void> => {
  const { req, step } = args
  for (const place of step.places) {
    if (isDerived(req.payload, place.collection)) {
      await rows(req).remove({
        collection: place.collection,
        where: { [place.path.join('_')]: { equals: step.drop } },
      })
      continue
    }
    await (place.isFlat ? moveColumn(args, place) : rewriteDocuments(args, place))
    if (place.hasVersions) await rewriteVersions(args, place)
  }
}
