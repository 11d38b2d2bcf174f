import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badInput, notFound } from '@/core/errors'
import { daysBetween, type SchoolDate } from '@/core/school-date'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { isAway } from '../domain/away'
import { SLUGS } from '../slugs'
import type { AbsenceReason, AbsenceRow } from '../types'
import { ABSENCE_COLUMNS } from './load-desk'
import { loadAbsence } from './read-desk'
import { absenceChanged, absenceHasDecisions, absenceOverlaps } from './substitution-errors'

/** The longest absence that is arranged lesson by lesson; longer ones need another teacher in the workload. */
const MOST_DAYS = 120

export type AbsenceInput = {
  staff: number
  from: SchoolDate
  to: SchoolDate
  fromLesson: number | null
  toLesson: number | null
  reason: AbsenceReason
  note: string | null
}
type Common = { req: PayloadRequest; facts: Facts }

const check = async ({ req, facts }: Common, input: AbsenceInput, self: number | null): Promise<void> => {
  const { staff, from, to, fromLesson, toLesson } = input
  if (!facts.reference.staff.has(staff)) throw notFound(undefined, { path: 'staff' })
  if (to < from) {
    throw badInput(
      { ru: 'Последний день не может быть раньше первого.', en: 'The last day cannot be before the first.' },
      { path: 'to' },
    )
  }
  if (daysBetween(from, to) > MOST_DAYS) {
    throw badInput(
      {
        ru: `Не больше ${MOST_DAYS} дней. На более долгий срок передайте нагрузку другому учителю.`,
        en: `At most ${MOST_DAYS} days. For longer give the workload to another teacher.`,
      },
      { path: 'to' },
    )
  }
  if (from === to && fromLesson !== null && toLesson !== null && toLesson < fromLesson) {
    throw badInput(
      {
        ru: 'Последний урок не может быть раньше первого.',
        en: 'The last lesson cannot be before the first.',
      },
      { path: 'toLesson' },
    )
  }
  const [other] = await rows(req).find<AbsenceRow>({
    collection: SLUGS.absences,
    columns: [...ABSENCE_COLUMNS],
    where: {
      school: { equals: facts.school },
      staff: { equals: staff },
      from: { less_than_equal: to },
      to: { greater_than_equal: from },
      ...(self === null ? {} : { id: { not_equals: self } }),
    },
    limit: 1,
  })
  // Two parts of one day may be noted apart.
  const isBeside =
    other &&
    ((other.to === from && other.toLesson !== null && fromLesson !== null && other.toLesson < fromLesson) ||
      (other.from === to && other.fromLesson !== null && toLesson !== null && other.fromLesson > toLesson))
  if (other && !isBeside) throw absenceOverlaps({ from: other.from, to: other.to }, { path: 'from' })
}

/** Notes that somebody is away. Its lessons are open from then on. */
export const addAbsence = ({
  req,
  facts,
  input,
}: Common & { input: AbsenceInput }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    await check({ req, facts }, input, null)
    const [id] = await rows(req).insert({
      collection: SLUGS.absences,
      rows: [{ ...input, school: facts.school, createdBy: facts.user, revision: 1 }],
    })
    return { id: id! }
  })

/** Decided lessons that would lie outside of the absence: they must be given back first. */
const refuseLeftOver = async (
  { req, facts }: Common,
  id: number,
  kept: AbsenceInput | null,
): Promise<void> => {
  const decided = await rows(req).find<{ date: SchoolDate; number: number; teacher: number }>({
    collection: SLUGS.substitutions,
    columns: ['date', 'number', 'teacher'],
    where: {
      school: { equals: facts.school },
      absence: { equals: id },
      state: { not_equals: 'withdrawn' },
    },
    sort: ['date', 'number'],
  })
  const left = decided.filter(
    ({ date, number, teacher }) => kept?.staff !== teacher || !isAway(kept, date, number),
  )
  if (left.length > 0) throw absenceHasDecisions({ count: left.length, date: left[0]!.date })
}

type Change = Common & { id: number; seen: number; input: AbsenceInput }

/** Changes the days or the reason; lessons that were decided and would lie outside are told, and nothing is saved. */
export const changeAbsence = ({ req, facts, id, seen, input }: Change): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    await loadAbsence({ req, facts, id })
    await check({ req, facts }, input, id)
    await refuseLeftOver({ req, facts }, id, input)
    const changed = await rows(req).update({
      collection: SLUGS.absences,
      where: { id: { equals: id }, school: { equals: facts.school }, revision: { equals: seen } },
      data: input,
      add: { revision: 1 },
    })
    if (changed === 0) throw absenceChanged()
    return { id }
  })

/** Takes away an absence that turned out to be none; with decided lessons it stays. */
export const removeAbsence = ({ req, facts, id }: Common & { id: number }): Promise<{ ok: true }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    await loadAbsence({ req, facts, id })
    await refuseLeftOver({ req, facts }, id, null)
    // What was withdrawn stays as a note without its absence.
    await rows(req).update({
      collection: SLUGS.substitutions,
      where: { absence: { equals: id } },
      data: { absence: null },
    })
    await rows(req).remove({ collection: SLUGS.absences, where: { id: { equals: id } } })
    return { ok: true }
  })

export const ABSENCES_PAGE_SIZE = 30

/** Absences that are not over, and on request the past ones: the nearest first, page by page; two statements. */
export const listAbsences = async ({
  req,
  facts,
  staff,
  isPast,
  page,
}: Common & { staff: readonly number[] | null; isPast: boolean; page: number }): Promise<{
  rows: AbsenceRow[]
  total: number
  page: number
}> => {
  const where = {
    school: { equals: facts.school },
    to: isPast ? { less_than: facts.today } : { greater_than_equal: facts.today },
    ...(staff === null ? {} : { staff: { in: staff } }),
  }
  const total = await rows(req).count({ collection: SLUGS.absences, where })
  const last = Math.max(1, Math.ceil(total / ABSENCES_PAGE_SIZE))
  const shown = Math.min(page, last)
  const found = await rows(req).find<AbsenceRow>({
    collection: SLUGS.absences,
    columns: [...ABSENCE_COLUMNS],
    where,
    sort: isPast ? ['-from', 'id'] : ['from', 'id'],
    limit: ABSENCES_PAGE_SIZE,
    offset: (shown - 1) * ABSENCES_PAGE_SIZE,
  })
  return { rows: found, total, page: shown }
}
