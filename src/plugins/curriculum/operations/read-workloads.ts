import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { editsCurricula } from '../access/rules'
import {
  teacherLoads,
  type TeachingState,
  type TeachingUnit,
  uncovered,
  unitKey,
} from '../domain/plan-teaching'
import { jointMates } from '../domain/joint-mates'
import type { Named } from '../types'
import { requireYear, yearsOf } from './load-plans'
import { dayOf, loadTeaching } from './load-teaching'

export const PAGE_SIZE = 50

/** Which lines are asked for. */
export type TeachingFilter = {
  class: number | null
  subject: number | null
  teacher: number | null
  state: TeachingState | null
}

export type PresentedWorkload = {
  id: number
  teacher: Named
  hoursPerWeek: number
  from: SchoolDate
  to: SchoolDate | null
  /** Classes that have it as one lesson with this one. */
  joint: string[]
}
/** A line of the list, with the names of what it speaks of. */
export type TeachingLine = {
  key: string
  class: Named
  subject: Named
  subgroup: Named | null
  planned: number
  hours: number
  state: TeachingState
  workloads: PresentedWorkload[]
}
export type PresentedTeacher = Named & { hours: number; subjects: string[]; subjectIds: number[] }

export type WorkloadsPage = {
  year: Named & { startDate: SchoolDate; endDate: SchoolDate }
  years: Named[]
  date: SchoolDate
  lines: TeachingLine[]
  total: number
  page: number
  counts: Record<TeachingState, number>
  /** Everybody who may teach, by name, with the hours of the day. */
  teachers: PresentedTeacher[]
  uncovered: { subject: Named; units: number; hours: number }[]
  /** Classes without a curriculum: nobody knows what they learn. */
  withoutPlan: string[]
  classes: Named[]
  subjects: Named[]
  canEdit: boolean
}

type Args = {
  req: PayloadRequest
  facts: Facts
  year: number
  filter: TeachingFilter
  /** `null` for all lines at once, to be taken away. */
  page: number | null
}

const namesOf = ({ reference }: Facts) => ({
  class: (id: number): Named => ({ id, name: reference.classes.get(id)?.name ?? '' }),
  subject: (id: number): Named => ({ id, name: reference.subjects.get(id)?.name ?? '' }),
  subgroup: (id: number): Named => ({ id, name: reference.subgroups.get(id)?.name ?? '' }),
  teacher: (id: number): Named => ({
    id,
    name: reference.people.get(reference.staff.get(id)?.person ?? 0)?.fullName ?? '',
  }),
})

const fits = (unit: TeachingUnit, filter: TeachingFilter): boolean =>
  (filter.class === null || unit.class === filter.class) &&
  (filter.subject === null || unit.subject === filter.subject) &&
  (filter.teacher === null || unit.workloads.some(({ teacher }) => teacher === filter.teacher)) &&
  (filter.state === null || unit.state === filter.state)

/** Everybody who works at the school on the day or teaches, in the order of the alphabet. */
const teachersOf = async (
  { req, facts }: Pick<Args, 'req' | 'facts'>,
  loads: ReturnType<typeof teacherLoads>,
  date: SchoolDate,
): Promise<PresentedTeacher[]> => {
  const { reference, school } = facts
  const former = await rows(req).find<{ id: number }>({
    collection: 'staff',
    columns: ['id'],
    where: { school: { equals: school }, leftOn: { less_than: date } },
  })
  const gone = new Set(former.map(({ id }) => id))
  const loadOf = new Map(loads.map((load) => [load.teacher, load]))
  const names = namesOf(facts)
  return [...reference.staff.values()]
    .filter(({ id }) => !gone.has(id) || loadOf.has(id))
    .map(({ id }) => {
      const load = loadOf.get(id)
      const subjectIds = load?.subjects ?? []
      return {
        ...names.teacher(id),
        hours: load?.hours ?? 0,
        subjectIds,
        subjects: subjectIds.map((subject) => names.subject(subject).name),
      }
    })
    .sort((left, right) => left.name.localeCompare(right.name, 'ru'))
}

/**
 * What must be taught in a year, beside who teaches it on the day: today, or the first day of a year ahead.
 * @throws notFound for a year of another school
 */
export const readWorkloads = async ({
  req,
  facts,
  year: yearId,
  filter,
  page,
}: Args): Promise<WorkloadsPage> => {
  const year = requireYear(facts, yearId)
  const date = dayOf(year, facts.today)
  const { units, workloads, plans } = await loadTeaching({ req, facts, year, date })
  const chosen = units.filter((unit) => fits(unit, filter))
  const last = Math.max(1, Math.ceil(chosen.length / PAGE_SIZE))
  const at = Math.min(page ?? 1, last)
  const shown = page === null ? chosen : chosen.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE)
  const names = namesOf(facts)
  const counts: Record<TeachingState, number> = { none: 0, differs: 0, done: 0, extra: 0 }
  for (const { state } of units) counts[state] += 1
  const planned = new Set(plans.flatMap(({ classes }) => classes))
  const classes = [...facts.reference.classes.values()]
    .filter((card) => card.year === yearId)
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
  return {
    year: { id: year.id, name: year.name, startDate: year.startDate, endDate: year.endDate },
    years: yearsOf(facts).map(({ id, name }) => ({ id, name })),
    date,
    lines: shown.map((unit) => ({
      key: unitKey(unit),
      class: names.class(unit.class),
      subject: names.subject(unit.subject),
      subgroup: unit.subgroup === null ? null : names.subgroup(unit.subgroup),
      planned: unit.planned,
      hours: unit.hours,
      state: unit.state,
      workloads: unit.workloads.map((row) => ({
        id: row.id,
        teacher: names.teacher(row.teacher),
        hoursPerWeek: row.hoursPerWeek,
        from: row.from ?? year.startDate,
        to: row.to ?? null,
        joint: jointMates(workloads, row, date).map((mate) => names.class(mate.class).name),
      })),
    })),
    total: chosen.length,
    page: at,
    counts,
    teachers: await teachersOf({ req, facts }, teacherLoads(workloads, date), date),
    uncovered: uncovered(units).map((row) => ({ ...row, subject: names.subject(row.subject) })),
    withoutPlan: classes.filter(({ id }) => !planned.has(id)).map(({ name }) => name),
    classes: classes.map(({ id, name }) => ({ id, name })),
    subjects: [...new Set(units.map(({ subject }) => subject))].map(names.subject),
    canEdit: (await editsCurricula({ req, user: req.user })) === true,
  }
}
