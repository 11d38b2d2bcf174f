import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentYear } from '@/access/present-year'
import { addDays, overlaps, startOfWeek, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { RemarkRow } from '../types'

type Scope = { req: PayloadRequest; facts: Facts }

export type OwedWeek = { from: SchoolDate; to: SchoolDate; dueDate: SchoolDate; isOverdue: boolean }

/** Weeks with lessons: this one and the last. In vacations nobody is to look through anything. */
const taughtWeeks = (facts: Facts): Omit<OwedWeek, 'isOverdue'>[] => {
  const { reference, today } = facts
  const year = presentYear(facts)
  const sets = new Set(
    [...reference.termSets.values()].filter((set) => set.year === year?.id).map(({ id }) => id),
  )
  const monday = startOfWeek(today)
  return [addDays(monday, -7), monday]
    .map((from) => ({
      from,
      to: addDays(from, 6),
      dueDate: addDays(from, reference.school.weekDays - 1),
    }))
    .filter(({ from, dueDate }) =>
      [...reference.terms.values()].some(
        (term) => sets.has(term.termSet) && overlaps(term, { from, to: dueDate }),
      ),
    )
}

/**
 * The weeks that nobody has looked through yet. A week is done with an act of control of the whole school that covers
 * lessons of it and was written in it or later. One statement.
 */
export const owedWeeks = async ({ req, facts }: Scope): Promise<OwedWeek[]> => {
  const weeks = taughtWeeks(facts)
  if (weeks.length === 0) return []
  const acts = await rows(req).find<{ from: SchoolDate; to: SchoolDate; date: SchoolDate }>({
    collection: SLUGS.inspections,
    columns: ['from', 'to', 'date'],
    where: {
      school: { equals: facts.school },
      scope: { exists: false },
      date: { greater_than_equal: weeks[0]!.from },
    },
  })
  return weeks
    .filter((week) => !acts.some((act) => act.date >= week.from && overlaps(act, week)))
    .map((week) => ({ ...week, isOverdue: week.dueDate < facts.today }))
}

/** Remarks that are not closed: of the own journals for a teacher, of the school for those who check. One statement. */
export const openRemarks = async ({
  req,
  facts,
  teacher,
}: Scope & { teacher: number | null }): Promise<
  Pick<RemarkRow, 'id' | 'workload' | 'text' | 'kind' | 'dueDate' | 'state'>[]
> =>
  rows(req).find({
    collection: SLUGS.remarks,
    columns: ['id', 'workload', 'text', 'kind', 'dueDate', 'state'],
    where: {
      school: { equals: facts.school },
      state: { not_equals: 'closed' },
      ...(teacher === null ? {} : { teacher: { equals: teacher } }),
    },
    sort: ['dueDate', 'id'],
  })
