import { isWithin, type Period, type SchoolDate } from '@/core/school-date'

import type { PlannedClass } from '../types'

type SchoolClass = {
  id: number
  grade: number
  letter: string
  profile: string | null
  room: number | null
  termSet: number
  bellSchedule: number | null
  classTeachers: ({ staff: number } & Period)[]
}

/** The usual size of a class until a school says otherwise. */
export const USUAL_CAPACITY = 25
const LAST_GRADE = 11

type Question = {
  /** The classes of this year, in their order. */
  classes: readonly SchoolClass[]
  /** The last day of this year: who leads a class then goes on with it. */
  endDate: SchoolDate
  /** Terms of the next year by those of this one. */
  termSetAfter: ReadonlyMap<number, number>
  /** How many students stand in each class at the end of the year. */
  sizeOf: (classId: number) => number
}

/**
 * The classes of the next year, proposed from those of this one: the grade grows, letter, room and class teacher stay.
 * The terms are those that the new grade has this year (quarters become half-years in grade 10). Grade 9 and 11 lead on
 * by themselves nowhere: grade 10 is opened as this year, without a former class. Pure.
 */
export const proposeClasses = ({ classes, endDate, termSetAfter, sizeOf }: Question): PlannedClass[] => {
  const termSetOf = (grade: number, letter: string, own: number): number => {
    const sameGrade = classes.filter((row) => row.grade === grade)
    const model = sameGrade.find((row) => row.letter === letter) ?? sameGrade[0]
    return termSetAfter.get(model?.termSet ?? own) ?? [...termSetAfter.values()][0] ?? 0
  }
  return classes
    .filter(({ grade }) => grade !== 9 && grade < LAST_GRADE)
    .map((row): PlannedClass => {
      const grade = row.grade + 1
      const { letter, profile, room, bellSchedule, termSet } = row
      const teacher = row.classTeachers.find((one) => isWithin(one, endDate))?.staff ?? null
      const capacity = Math.max(USUAL_CAPACITY, sizeOf(row.id))
      return {
        fromClass: row.id,
        grade,
        letter,
        profile,
        room,
        teacher,
        termSet: termSetOf(grade, letter, termSet),
        bellSchedule,
        capacity,
      }
    })
    .concat(
      classes
        .filter(({ grade }) => grade === 10)
        .map(({ letter, profile, bellSchedule, termSet }): PlannedClass => ({
          fromClass: null,
          grade: 10,
          letter,
          profile,
          room: null,
          teacher: null,
          termSet: termSetOf(10, letter, termSet),
          bellSchedule,
          capacity: USUAL_CAPACITY,
        })),
    )
    .sort((left, right) => left.grade - right.grade || left.letter.localeCompare(right.letter, 'ru'))
}

export type PlanFaultCode = 'noLetter' | 'sameLetter' | 'wrongFrom' | 'sameFrom' | 'strange'
export type PlanFault = { path: string; code: PlanFaultCode }

/**
 * What is wrong with the plan of classes, row by row: a letter taken twice in a grade, a former class of a wrong grade or
 * named twice. `isKnown` tells whether the school has what a row points to. Pure.
 */
export const findPlanFaults = (
  plan: readonly PlannedClass[],
  classes: ReadonlyMap<number, { grade: number }>,
  isKnown: (row: PlannedClass) => boolean,
): PlanFault[] => {
  const keyOf = ({ grade, letter }: PlannedClass) => `${grade} ${letter.toLocaleLowerCase('ru')}`
  return plan.flatMap((row, at): PlanFault[] => {
    const former = plan.slice(0, at)
    if (!row.letter.trim()) return [{ path: `rows.${at}.letter`, code: 'noLetter' }]
    if (former.some((other) => keyOf(other) === keyOf(row)))
      return [{ path: `rows.${at}.letter`, code: 'sameLetter' }]
    if (!isKnown(row)) return [{ path: `rows.${at}.termSet`, code: 'strange' }]
    if (row.fromClass === null) return []
    if (classes.get(row.fromClass)?.grade !== row.grade - 1)
      return [{ path: `rows.${at}.fromClass`, code: 'wrongFrom' }]
    return former.some(({ fromClass }) => fromClass === row.fromClass)
      ? [{ path: `rows.${at}.fromClass`, code: 'sameFrom' }]
      : []
  })
}
