import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { isWithin, overlaps, type Period, type SchoolDate } from '@/core/school-date'
import type { WorkloadRef } from '@/db/reference'
import { markRulesOn, rosterOf } from '@/plugins/journal'
import type { MarkRules } from '@/plugins/journal/types'

import type { FinalPeriod } from '../domain/periods'
import { periodsOfClass } from './class-periods'

export type GroupStudent = { id: number; name: string; periods: Period[] }
export type GroupContext = {
  workload: WorkloadRef
  grade: number
  year: number
  periods: FinalPeriod[]
  rules: MarkRules
  isMarked: boolean
  /** Everybody who was in the group on some day of the year, by name. */
  students: GroupStudent[]
}

/** Who is in a group, by which periods and rules its final marks are put. Answered from the school's snapshot. */
export const groupContext = async (
  req: PayloadRequest,
  facts: Facts,
  workload: WorkloadRef,
): Promise<GroupContext> => {
  const { reference, today } = facts
  const card = reference.classes.get(workload.class)
  const periods = periodsOfClass(facts, workload.class)
  const span = { from: periods[0]?.from ?? today, to: periods.at(-1)?.to ?? today }
  const rules = await markRulesOn(req, facts, today < span.to ? today : span.to)
  const grade = card?.grade ?? 0
  return {
    workload,
    grade,
    year: card?.year ?? 0,
    periods,
    rules,
    isMarked: !rules.unmarkedGrades.includes(grade),
    students: rosterOf(reference, workload, span).map(({ student, name, periods: days }) => ({
      id: student,
      name,
      periods: days,
    })),
  }
}

/** Whether the student was in the group on some day of the period. */
export const isMember = ({ periods }: Pick<GroupStudent, 'periods'>, { from, to }: FinalPeriod): boolean =>
  periods.some((row) => overlaps(row, { from, to }))

/** Whether a mark is owed: the student is in the group on the last day of the period, or today while it lasts. */
export const isOwed = (
  { periods }: Pick<GroupStudent, 'periods'>,
  { to }: FinalPeriod,
  today: SchoolDate,
): boolean => periods.some((row) => isWithin(row, today < to ? today : to))
