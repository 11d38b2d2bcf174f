import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classesOfYear, presentYear } from '@/access/present-year'
import { groupBy } from '@/core/group-by'
import { isWithin } from '@/core/school-date'
import type { WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { isOff, type Pace, paceOf } from '../domain/lay-topics'
import { SLUGS } from '../slugs'
import type { AssignmentRow, Named, PlanRow } from '../types'
import { laidOf, layLessons, lessonsOf, mayLay, seatsOfRows, seenWorkloads } from './lay-load'
import { teacherName, workloadName } from './lay-names'

export const CLASSES_PAGE_SIZE = 50

export type ClassState = 'none' | 'off' | 'behind' | 'unlaid'
export type ClassesFilter = {
  class: number | null
  subject: number | null
  teacher: number | null
  state: ClassState | null
}

type Variant = Pick<PlanRow, 'id' | 'title' | 'hoursPerWeek' | 'state' | 'topicCount'>

export type ClassLine = {
  workload: number
  name: string
  grade: number
  subject: number
  teacher: string
  hoursPerWeek: number
  plan: number | null
  /** Variants of the subject and grade, those of as many hours first. */
  variants: Variant[]
  canLay: boolean
} & Pace & {
    /** Hours of the plan without a lesson. */
    unlaid: number
    /** The plan no longer lies on the lessons as they are. */
    isOff: boolean
  }

export type ClassesPage = {
  lines: ClassLine[]
  total: number
  page: number
  /** Of the own workloads (of all that are asked for, with a filter): how many plans no longer lie on the lessons. */
  off: number | null
  classes: Named[]
  subjects: Named[]
  teachers: Named[]
}

type Args = { req: PayloadRequest; facts: Facts; filter: ClassesFilter; page: number }

const uniqueByName = (list: readonly Named[]): Named[] =>
  [...new Map(list.map((one) => [one.id, one])).values()].sort((left, right) =>
    left.name.localeCompare(right.name, 'ru'),
  )

const NO_PACE = { total: 0, given: 0, due: 0, behind: 0, unlaid: 0, isOff: false }

/** How each of the workloads is laid, in two statements for all. */
const stateOf = async (req: PayloadRequest, ids: readonly number[], today: string) => {
  if (ids.length === 0) return new Map<number, typeof NO_PACE>()
  const laid = groupBy(await laidOf(req, ids), ({ workload }) => workload)
  const lessons = groupBy(await lessonsOf(req, ids), ({ workload }) => workload)
  return new Map(
    ids.map((id) => {
      const own = laid.get(id) ?? []
      const seats = seatsOfRows(own)
      return [
        id,
        {
          ...paceOf(own, today),
          unlaid: own.filter(({ lesson, isGiven }) => lesson === null && !isGiven).length,
          isOff: isOff({ seats, lessons: layLessons(lessons.get(id) ?? []) }),
        },
      ] as const
    }),
  )
}

const isIn = (state: ClassState | null, line: Pick<ClassLine, 'plan' | 'isOff' | 'behind' | 'unlaid'>) =>
  state === null ||
  (state === 'none' && line.plan === null) ||
  (state === 'off' && line.isOff) ||
  (state === 'behind' && line.behind > 0) ||
  (state === 'unlaid' && line.unlaid > 0)

/**
 * Workloads of the present year with the plans that fit them: the own ones of a teacher, all for who leads. How they
 * are laid is asked for the page alone unless the list is narrowed by it, or is the teacher's own.
 */
export const readClasses = async ({ req, facts, filter, page }: Args): Promise<ClassesPage> => {
  const { reference, today } = facts
  const year = presentYear(facts)?.id ?? null
  const place = new Map(classesOfYear(facts, year).map(({ id }, index) => [id, index]))
  const all = seenWorkloads(facts).filter(
    (row) => place.has(row.class) && (isWithin(row, today) || (row.from ?? '') > today),
  )
  const chosen = all
    .filter(
      (row) =>
        (filter.class === null || row.class === filter.class) &&
        (filter.subject === null || row.subject === filter.subject) &&
        (filter.teacher === null || row.teacher === filter.teacher),
    )
    .sort(
      (left, right) =>
        place.get(left.class)! - place.get(right.class)! ||
        workloadName(reference, left).localeCompare(workloadName(reference, right), 'ru'),
    )
  const table = rows(req)
  const assigned = new Map(
    (
      await table.find<AssignmentRow>({
        collection: SLUGS.assignments,
        columns: ['id', 'workload', 'plan', 'revision'],
        where: { school: { equals: facts.school } },
      })
    ).map((row) => [row.workload, row]),
  )
  const plans = await table.find<Variant & { subject: number; grade: number }>({
    collection: SLUGS.plans,
    columns: ['id', 'title', 'hoursPerWeek', 'state', 'topicCount', 'subject', 'grade'],
    where: { school: { equals: facts.school } },
    sort: ['title'],
  })
  const variants = groupBy(plans, ({ subject, grade }) => `${subject} ${grade}`)

  const isWhole = filter.state !== null || chosen.length <= CLASSES_PAGE_SIZE
  const withPlan = (list: readonly WorkloadRef[]) => list.flatMap(({ id }) => (assigned.has(id) ? [id] : []))
  const last = (count: number) => Math.max(1, Math.ceil(count / CLASSES_PAGE_SIZE))
  const cut = <T>(list: readonly T[]): T[] => {
    const at = Math.min(page, last(list.length))
    return list.slice((at - 1) * CLASSES_PAGE_SIZE, at * CLASSES_PAGE_SIZE)
  }
  const states = await stateOf(req, withPlan(isWhole ? chosen : cut(chosen)), today)
  const lineOf = (row: WorkloadRef): ClassLine => {
    const grade = reference.classes.get(row.class)?.grade ?? 0
    const fits = variants.get(`${row.subject} ${grade}`) ?? []
    const gap = ({ hoursPerWeek }: Variant) => Math.abs(hoursPerWeek - row.hoursPerWeek)
    return {
      workload: row.id,
      name: workloadName(reference, row),
      grade,
      subject: row.subject,
      teacher: teacherName(reference, row),
      hoursPerWeek: row.hoursPerWeek,
      plan: assigned.get(row.id)?.plan ?? null,
      variants: [...fits]
        .sort((left, right) => gap(left) - gap(right))
        .map(({ id, title, hoursPerWeek, state, topicCount }) => ({
          id,
          title,
          hoursPerWeek,
          state,
          topicCount,
        })),
      canLay: mayLay(facts, row),
      ...(states.get(row.id) ?? NO_PACE),
    }
  }
  const found = isWhole ? chosen.map(lineOf).filter((line) => isIn(filter.state, line)) : null
  const total = found?.length ?? chosen.length
  return {
    lines: found ? cut(found) : cut(chosen).map(lineOf),
    total,
    page: Math.min(page, last(total)),
    off: isWhole ? [...states.values()].filter((state) => state.isOff).length : null,
    classes: uniqueByName(
      all.map((row) => ({ id: row.class, name: reference.classes.get(row.class)!.name })),
    ),
    subjects: uniqueByName(
      all.map(({ subject }) => ({ id: subject, name: reference.subjects.get(subject)?.name ?? '' })),
    ),
    teachers: uniqueByName(all.map((row) => ({ id: row.teacher, name: teacherName(reference, row) }))),
  }
}
