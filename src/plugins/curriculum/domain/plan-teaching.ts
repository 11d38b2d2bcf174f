import { isWithin, type SchoolDate } from '@/core/school-date'

import type { Curriculum, WorkloadRow } from '../types'

/** What is to be taught to whom, and who teaches it. */
export type TeachingState = 'none' | 'differs' | 'done' | 'extra'

export type TeachingUnit = {
  class: number
  subject: number
  subgroup: number | null
  /** Hours a week by the curriculum of the class; 0 when it has no such line. */
  planned: number
  /** Workloads that last on the day or begin later. */
  workloads: WorkloadRow[]
  /** Hours a week that teachers have of it. */
  hours: number
  state: TeachingState
}

type Question = {
  /** Classes of the year in their order, with the curriculum of each. */
  classes: readonly { id: number; curriculum: number | null }[]
  plans: readonly Pick<Curriculum, 'id' | 'lines'>[]
  /** Groups that last on the day. */
  subgroups: readonly { id: number; class: number; subject: number }[]
  /** Workloads of these classes. */
  workloads: readonly WorkloadRow[]
  /** Places of subjects in lists. */
  orderOf: (subject: number) => number
  date: SchoolDate
}

export const unitKey = (unit: Pick<TeachingUnit, 'class' | 'subject' | 'subgroup'>): string =>
  `${unit.class}-${unit.subject}-${unit.subgroup ?? 0}`

/** Whether the workload still lasts on the day, or begins after it. */
export const isAhead = ({ to }: Pick<WorkloadRow, 'to'>, date: SchoolDate): boolean => !to || to >= date

/** Hours in force on the day; when nothing has begun yet, those of the day on which the first begins. */
const hoursOf = (workloads: readonly WorkloadRow[], date: SchoolDate): number => {
  const first = workloads.map(({ from }) => from ?? date).sort()[0]
  const day = workloads.some((row) => isWithin(row, date)) ? date : (first ?? date)
  return workloads.filter((row) => isWithin(row, day)).reduce((sum, row) => sum + row.hoursPerWeek, 0)
}

const stateOf = (planned: number, workloads: readonly WorkloadRow[], hours: number): TeachingState => {
  if (planned === 0) return 'extra'
  if (workloads.length === 0) return 'none'
  return hours === planned ? 'done' : 'differs'
}

/** Hours a week of each subject of a curriculum, all of its parts together. */
export const hoursBySubject = (lines: Curriculum['lines']): Map<number, number> => {
  const hours = new Map<number, number>()
  for (const { subject, hoursPerWeek } of lines) hours.set(subject, (hours.get(subject) ?? 0) + hoursPerWeek)
  return hours
}

/**
 * Lines of the curricula class by class, each group of a divided subject on its own, with the workloads beside them;
 * workloads that no line asks for come last in their class.
 */
export const planTeaching = ({
  classes,
  plans,
  subgroups,
  workloads,
  orderOf,
  date,
}: Question): TeachingUnit[] => {
  const planById = new Map(plans.map((plan) => [plan.id, plan]))
  const ahead = workloads.filter((row) => isAhead(row, date))
  const byUnit = new Map<string, WorkloadRow[]>()
  for (const row of ahead) {
    const key = unitKey(row)
    byUnit.set(key, [...(byUnit.get(key) ?? []), row])
  }
  const groupsOf = new Map<string, number[]>()
  for (const { id, class: classId, subject } of subgroups) {
    const key = `${classId}-${subject}`
    groupsOf.set(key, [...(groupsOf.get(key) ?? []), id])
  }
  const make = (part: Pick<TeachingUnit, 'class' | 'subject' | 'subgroup' | 'planned'>): TeachingUnit => {
    const own = byUnit.get(unitKey(part)) ?? []
    const hours = hoursOf(own, date)
    return { ...part, workloads: own, hours, state: stateOf(part.planned, own, hours) }
  }
  return classes.flatMap(({ id: classId, curriculum }) => {
    const plan = curriculum === null ? undefined : planById.get(curriculum)
    const planned = [...hoursBySubject(plan?.lines ?? [])].sort(
      ([left], [right]) => orderOf(left) - orderOf(right),
    )
    const units = planned.flatMap(([subject, hours]) => {
      const groups: (number | null)[] = groupsOf.get(`${classId}-${subject}`) ?? [null]
      return groups.map((subgroup) => make({ class: classId, subject, subgroup, planned: hours }))
    })
    const known = new Set(units.map(unitKey))
    const strange = new Map(
      ahead
        .filter((row) => row.class === classId && !known.has(unitKey(row)))
        .map((row) => [unitKey(row), row] as const),
    )
    const extra = [...strange.values()].map(({ subject, subgroup }) =>
      make({ class: classId, subject, subgroup, planned: 0 }),
    )
    return [...units, ...extra]
  })
}

export type TeacherLoad = { teacher: number; hours: number; subjects: number[] }

/** Each teacher's hours a week in force on the day, and the subjects of all workloads ahead. */
export const teacherLoads = (workloads: readonly WorkloadRow[], date: SchoolDate): TeacherLoad[] => {
  const loads = new Map<number, TeacherLoad>()
  for (const row of workloads) {
    if (!isAhead(row, date)) continue
    const load = loads.get(row.teacher) ?? { teacher: row.teacher, hours: 0, subjects: [] }
    loads.set(row.teacher, load)
    if (isWithin(row, date)) load.hours += row.hoursPerWeek
    if (!load.subjects.includes(row.subject)) load.subjects.push(row.subject)
  }
  return [...loads.values()]
}

export type Uncovered = { subject: number; units: number; hours: number }

/** Subjects that somebody must teach and nobody does, with the number of lines and their hours a week. */
export const uncovered = (units: readonly TeachingUnit[]): Uncovered[] => {
  const bySubject = new Map<number, Uncovered>()
  for (const { subject, planned, state } of units) {
    if (state !== 'none') continue
    const row = bySubject.get(subject) ?? { subject, units: 0, hours: 0 }
    bySubject.set(subject, { subject, units: row.units + 1, hours: row.hours + planned })
  }
  return [...bySubject.values()].sort((left, right) => right.hours - left.hours)
}
