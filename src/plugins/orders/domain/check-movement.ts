import { addDays, isWithin, type Period, type SchoolDate } from '@/core/school-date'

import { kindOf, type OrderKindName } from './kinds'

/** `closedBy`: the order that has set the end; an end that came with an import has none. */
type Enrolment = { id: number; student: number; class: number; closedBy?: number | null } & Period
type SchoolClass = { id: number; year: number; grade: number }
type Year = { id: number; startDate: SchoolDate }

export type MovementLine = { student: number; toClass: number | null }

/** What is wrong with a line. The words stand in the translations. */
export type ProblemCode =
  | 'twice'
  | 'not-enrolled'
  | 'already-enrolled'
  | 'later-movement'
  | 'no-target'
  | 'wrong-year'
  | 'wrong-grade'
  | 'same-class'
  | 'too-young'

export type Problem = { student: number; code: ProblemCode }
export type Move = { student: number; closes: Enrolment | null; to: number | null }

type Question = {
  kind: OrderKindName
  /** The first day on which the new state holds. */
  effectiveOn: SchoolDate
  lines: readonly MovementLine[]
  enrolments: readonly Enrolment[]
  classes: ReadonlyMap<number, SchoolClass>
  years: ReadonlyMap<number, Year>
  /** Birth dates by student, where they are known; only asked for kinds with an age. */
  births?: ReadonlyMap<number, SchoolDate>
}

/** Whole years from a birth to a day. */
const ageOn = (birth: SchoolDate, day: SchoolDate): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)

const targetProblem = (
  question: Question,
  line: MovementLine,
  from: SchoolClass | null,
): ProblemCode | null => {
  const { kind, classes, years, effectiveOn } = question
  const { to, grades, step } = kindOf(kind)
  const target = line.toClass === null ? undefined : classes.get(line.toClass)
  if (to === 'none') return from && grades && !grades.includes(from.grade) ? 'wrong-grade' : null
  if (!target) return 'no-target'
  const year = years.get(target.year)
  if (target.id === from?.id) return 'same-class'
  if (to === 'next-year') {
    const old = from && years.get(from.year)
    if (!year || !old || year.startDate <= old.startDate) return 'wrong-year'
  } else if (yearOn([...years.values()], effectiveOn)?.id !== target.year) return 'wrong-year'
  if (grades && !grades.includes(target.grade)) return 'wrong-grade'
  if (from && step === 'same' && target.grade !== from.grade) return 'wrong-grade'
  if (from && step === 'up' && target.grade <= from.grade) return 'wrong-grade'
  return null
}

/** The school year that a date belongs to: it lasts until the next one begins. */
export const yearOn = <TYear extends Year>(years: readonly TYear[], date: SchoolDate): TYear | null =>
  years
    .filter(({ startDate }) => startDate <= date)
    .sort((left, right) => (left.startDate < right.startDate ? 1 : -1))[0] ?? null

/**
 * What an order would do to each student, and everything that forbids it. Pure: dates and classes decide.
 * Without problems the moves may be carried out; nobody is in two classes on one day afterwards.
 */
export const checkMovement = (question: Question): { moves: Move[]; problems: Problem[] } => {
  const { kind, effectiveOn, lines, enrolments, classes, births } = question
  const { hasFrom, minAge } = kindOf(kind)
  const lastDay = addDays(effectiveOn, -1)
  const seen = new Set<number>()
  const problems: Problem[] = []
  const moves = lines.map((line): Move => {
    const { student } = line
    const refuse = (code: ProblemCode): void => void problems.push({ student, code })
    if (seen.has(student)) refuse('twice')
    seen.add(student)
    const own = enrolments.filter((row) => row.student === student)
    // Who was led out of a class by an order is not there to be led out again, not on the day after either.
    const closes = own.find((row) => isWithin(row, lastDay) && !row.closedBy) ?? null
    const isMovedLater = own.some(
      (row) => (row.from ?? '') >= effectiveOn || (row.closedBy && row.to && row.to >= effectiveOn),
    )
    const from = (closes && classes.get(closes.class)) ?? null
    if (isMovedLater) refuse('later-movement')
    else if (hasFrom && !closes) refuse('not-enrolled')
    else if (!hasFrom && own.some((row) => !row.to || row.to >= effectiveOn)) refuse('already-enrolled')
    else {
      const wrong = targetProblem(question, line, hasFrom ? from : null)
      if (wrong) refuse(wrong)
    }
    const birth = births?.get(student)
    if (minAge !== undefined && birth && ageOn(birth, effectiveOn) < minAge) refuse('too-young')
    return { student, closes: hasFrom ? closes : null, to: line.toClass }
  })
  return { moves, problems }
}
