import type { SchoolDate } from '@/core/school-date'
import type { MarkSums } from '@/plugins/journal/types'

import { type Obstacle, obstaclesOf } from '../domain/obstacles'
import { type FinalPeriod, keyOf } from '../domain/periods'
import { type FinalSuggestion, suggestFinal, ZERO_SUMS } from '../domain/suggest'
import { type FinalValue, valueOf } from '../domain/values'
import type { FinalRow } from '../types'
import { type GroupContext, type GroupStudent, isMember, isOwed } from './group-context'
import type { LoadedGroup, TermSums } from './load-group'

/** What stands in a cell of a student and a period, and what the marks say of it. */
export type FinalCell = {
  value: FinalValue | null
  reason: string | null
  isDiffering: boolean
  suggestion: FinalSuggestion
  isMember: boolean
  isOwed: boolean
  /** Of a term: how many marks, missed lessons and debts there are, of how many lessons. */
  marks: number
  missed: number
  debts: number
  lessons: number
  obstacles: Obstacle[]
}

type Build = {
  context: GroupContext
  student: GroupStudent
  loaded: Pick<LoadedGroup, 'sums' | 'lessonsIn'>
  /** All final marks of the student in the subject. */
  finals: readonly FinalRow[]
  today: SchoolDate
}

/** The suggestion of one period for one student. */
export const suggestionFor = (
  { context, student, loaded, finals, today }: Build,
  period: FinalPeriod,
): FinalSuggestion => {
  const { periods, grade, rules, year } = context
  const inYear = new Map(finals.filter((row) => row.year === year).map((row) => [keyOf(row), row]))
  const sumsOf = (term: number): MarkSums => loaded.sums.get(`${student.id} ${term}`) ?? ZERO_SUMS
  return suggestFinal({
    period,
    periods,
    grade,
    rules,
    sumsOf,
    valueOf: (other) => valueOf(inYear.get(other.key)),
    wasThere: (other) => isOwed(student, other, today),
    earlier: finals
      .filter((row) => row.year !== year && row.kind !== 'exam' && row.kind !== 'final')
      .flatMap((row) => valueOf(row) ?? []),
  })
}

/** The row of a student: a cell for each period, by its key. */
export const buildCells = (build: Build): Record<string, FinalCell> => {
  const { context, student, loaded, finals, today } = build
  const { year, rules } = context
  const kept = new Map(finals.filter((row) => row.year === year).map((row) => [keyOf(row), row]))
  return Object.fromEntries(
    context.periods.map((period): [string, FinalCell] => {
      const row = kept.get(period.key)
      const sums: TermSums | undefined =
        period.term === null ? undefined : loaded.sums.get(`${student.id} ${period.term}`)
      const marks = sums?.plainCount ?? 0
      const missed = sums?.missed ?? 0
      const debts = sums?.debts ?? 0
      const lessons = period.term === null ? 0 : (loaded.lessonsIn.get(period.term) ?? 0)
      const hasTerm = period.term !== null && period.from <= today
      return [
        period.key,
        {
          value: valueOf(row),
          reason: row?.reason ?? null,
          isDiffering: row?.isDiffering ?? false,
          suggestion: suggestionFor(build, period),
          isMember: isMember(student, period),
          isOwed: isOwed(student, period, today),
          marks,
          missed,
          debts,
          lessons,
          obstacles: hasTerm ? obstaclesOf({ marks, minMarks: rules.minMarks, missed, lessons, debts }) : [],
        },
      ]
    }),
  )
}
