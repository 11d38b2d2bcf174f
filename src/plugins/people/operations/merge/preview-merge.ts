import type { Locale } from '@/core/locale'
import { rows } from '@/db/rows'

import { FORM_FIELDS, type FormField } from '../../domain/person-fields'
import type { MergePreview } from '../../types'
import { knowPeople } from '../know-people'
import { readStored } from '../read-form'
import { findConflicts } from './find-conflicts'
import { labelOf } from './label-of'
import { type MergeArgs, mergeSteps } from './merge-steps'
import { isDerived, pointingTo } from './relations-to'

/** Where an empty text says something of its own: who has no last day still works here. */
const MEANT_EMPTY: readonly FormField[] = ['leftOn']

/** Fields of the first card that are empty and what the second puts there, and those where the two contradict. */
export const fillsOf = async ({ keep, drop, ...context }: MergeArgs) => {
  const [own, other] = [
    await readStored({ ...context, person: keep }),
    await readStored({ ...context, person: drop }),
  ]
  const filled = (field: FormField) =>
    own.values[field] === '' && other.values[field] !== '' && !MEANT_EMPTY.includes(field)
  const differing = (field: FormField) =>
    own.values[field] !== '' && other.values[field] !== '' && own.values[field] !== other.values[field]
  return {
    fills: FORM_FIELDS.filter(filled).map((field) => ({ field, value: other.values[field] })),
    differs: FORM_FIELDS.filter(differing).map((field) => ({
      field,
      kept: own.values[field],
      dropped: other.values[field],
    })),
  }
}

/** What would move if the second became the first, and what stands in the way. Nothing is changed. */
export const previewMerge = async ({
  locale,
  ...args
}: MergeArgs & { locale: Locale }): Promise<MergePreview> => {
  const { req, keep, drop } = args
  const steps = await mergeSteps(args)
  const counts = new Map<string, number>()
  for (const { target, drop: id, places } of steps) {
    for (const place of places) {
      if (isDerived(req.payload, place.collection)) continue
      const where = pointingTo(place, target, id)
      const count = place.isFlat
        ? await rows(req).count({ collection: place.collection, where })
        : (await req.payload.db.count({ collection: place.collection, req, where })).totalDocs
      if (count > 0) counts.set(place.collection, (counts.get(place.collection) ?? 0) + count)
    }
  }
  const known = await knowPeople({ req, facts: args.facts, locale, ids: [keep, drop] })
  return {
    keep: known.find(({ id }) => id === keep)!,
    drop: known.find(({ id }) => id === drop)!,
    moves: [...counts].map(([collection, count]) => ({
      label: labelOf(req.payload, collection, locale),
      count,
    })),
    ...(await fillsOf(args)),
    conflicts: await findConflicts(args, steps, locale),
  }
}
