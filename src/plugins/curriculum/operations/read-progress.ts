import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classesOfYear } from '@/access/present-year'
import { groupBy } from '@/core/group-by'
import { ask } from '@/core/questions'
import { rows } from '@/db/rows'

import { hoursBySubject, unitKey } from '../domain/plan-teaching'
import {
  addCounts,
  countLessons,
  type LessonCounts,
  NO_LESSONS,
  type Progress,
  progressOf,
} from '../domain/progress'
import { type TopicProgress, topicProgress } from '../domain/topic-progress'
import type { Named } from '../types'
import { plansOfYear, requireYear, yearsOf } from './load-plans'

export const PROGRESS_PAGE_SIZE = 50

export type ProgressFilter = {
  class: number | null
  subject: number | null
  teacher: number | null
  /** Only lines that are behind by today. */
  isBehind: boolean
}

export type ProgressLine = Progress & {
  key: string
  class: Named
  subject: Named
  subgroup: Named | null
  /** Everybody who has it or had it in the year. */
  teachers: Named[]
  /** By the lesson plan; `null` when it has none or nobody keeps plans. */
  topics: TopicProgress | null
}

export type ProgressPage = {
  year: Named
  years: Named[]
  date: string
  lines: ProgressLine[]
  total: number
  page: number
  /** All chosen lines together. */
  sum: Progress
  /** Topics of all chosen lines; `null` where nobody keeps plans. */
  topics: { total: number; given: number; behind: number } | null
  classes: Named[]
  subjects: Named[]
  teachers: Named[]
}

type Args = {
  req: PayloadRequest
  facts: Facts
  year: number
  filter: ProgressFilter
  /** `null` for all lines at once, to be taken away. */
  page: number | null
}

type LessonRow = { workload: number; date: string; state: string }

const lessonsOf = async (req: PayloadRequest, workloads: readonly number[]) => {
  const where = { workload: { in: [...workloads] } }
  const untold = await rows(req).find<{ id: number }>({
    collection: 'lessons',
    columns: ['id'],
    where: { ...where, state: { equals: 'held' }, topic: { exists: false } },
  })
  const without = new Set(untold.map(({ id }) => id))
  const lessons = await rows(req).find<LessonRow & { id: number }>({
    collection: 'lessons',
    columns: ['id', 'workload', 'date', 'state'],
    where,
  })
  return lessons.map((row) => ({ ...row, hasTopic: !without.has(row.id) }))
}

const uniqueByName = (list: readonly Named[]): Named[] =>
  [...new Map(list.map((one) => [one.id, one])).values()].sort((left, right) =>
    left.name.localeCompare(right.name, 'ru'),
  )

/**
 * Hours and topics given in a year against its curricula, line by line, until today. Whoever handed a class over counts
 * together with who took it.
 * @throws notFound for a year of another school
 */
export const readProgress = async ({
  req,
  facts,
  year: yearId,
  filter,
  page,
}: Args): Promise<ProgressPage> => {
  const year = requireYear(facts, yearId)
  const { reference, today } = facts
  const plans = await plansOfYear(req, facts, yearId)
  const cards = classesOfYear(facts, yearId)
  const place = new Map(cards.map(({ id }, index) => [id, index]))
  const subjectPlace = new Map([...reference.subjects.keys()].map((id, index) => [id, index]))
  const plannedOf = (classId: number, subject: number): number => {
    const plan = plans.find(({ classes }) => classes.includes(classId))
    return plan ? (hoursBySubject(plan.lines).get(subject) ?? 0) * plan.weeks : 0
  }
  const nameOfTeacher = (id: number): Named => ({
    id,
    name: reference.people.get(reference.staff.get(id)?.person ?? 0)?.fullName ?? '',
  })
  const all = [...reference.workloads.values()].filter((row) => place.has(row.class))
  const units = [...groupBy(all, unitKey).entries()]
    .filter(
      ([, [first, ...rest]]) =>
        (filter.class === null || first!.class === filter.class) &&
        (filter.subject === null || first!.subject === filter.subject) &&
        (filter.teacher === null || [first!, ...rest].some(({ teacher }) => teacher === filter.teacher)),
    )
    .sort(
      ([, [left]], [, [right]]) =>
        place.get(left!.class)! - place.get(right!.class)! ||
        (subjectPlace.get(left!.subject) ?? 0) - (subjectPlace.get(right!.subject) ?? 0) ||
        (left!.subgroup ?? 0) - (right!.subgroup ?? 0),
    )
  const ids = units.flatMap(([, list]) => list.map(({ id }) => id))
  const lessons = ids.length > 0 ? await lessonsOf(req, ids) : []
  const counts = countLessons(lessons, today)
  const [topics] = ids.length > 0 ? await ask(req, 'workloads.topics', { workloads: ids, today }) : []
  const ahead = groupBy(
    topics ? lessons.filter(({ date, state }) => state === 'planned' && date > today) : [],
    ({ workload }) => workload,
  )
  const lines = units
    .map(([key, list]): ProgressLine => {
      const { class: classId, subject, subgroup } = list[0]!
      const given = list.reduce<LessonCounts>(
        (sum, { id }) => addCounts(sum, counts.get(id) ?? NO_LESSONS),
        NO_LESSONS,
      )
      return {
        key,
        class: { id: classId, name: reference.classes.get(classId)?.name ?? '' },
        subject: { id: subject, name: reference.subjects.get(subject)?.name ?? '' },
        subgroup:
          subgroup === null ? null : { id: subgroup, name: reference.subgroups.get(subgroup)?.name ?? '' },
        teachers: uniqueByName(list.map(({ teacher }) => nameOfTeacher(teacher))),
        topics: topicProgress({
          counts: list.flatMap(({ id }) => topics?.get(id) ?? []),
          held: given.held,
          ahead: list.flatMap(({ id }) => (ahead.get(id) ?? []).map(({ date }) => date)),
        }),
        ...progressOf(plannedOf(classId, subject), given),
      }
    })
    .filter((line) => !filter.isBehind || line.behind > 0 || (line.topics?.behind ?? 0) > 0)
  const last = Math.max(1, Math.ceil(lines.length / PROGRESS_PAGE_SIZE))
  const at = Math.min(page ?? 1, last)
  const sum = progressOf(
    lines.reduce((hours, { planned }) => hours + planned, 0),
    lines.reduce<LessonCounts>(addCounts, NO_LESSONS),
  )
  return {
    year: { id: year.id, name: year.name },
    years: yearsOf(facts).map(({ id, name }) => ({ id, name })),
    date: today,
    lines: page === null ? lines : lines.slice((at - 1) * PROGRESS_PAGE_SIZE, at * PROGRESS_PAGE_SIZE),
    total: lines.length,
    page: at,
    // Hours of lines add up: what one class has too many does not help another that lacks them.
    sum: {
      ...sum,
      behind: lines.reduce((hours, { behind }) => hours + behind, 0),
      lacking: lines.reduce((hours, { lacking }) => hours + Math.max(0, lacking), 0),
    },
    topics: topics
      ? lines.reduce(
          (all, { topics: one }) => ({
            total: all.total + (one?.total ?? 0),
            given: all.given + (one?.given ?? 0),
            behind: all.behind + Math.max(0, one?.behind ?? 0),
          }),
          { total: 0, given: 0, behind: 0 },
        )
      : null,
    classes: cards.map(({ id, name }) => ({ id, name })),
    subjects: uniqueByName(
      all.map(({ subject }) => ({ id: subject, name: reference.subjects.get(subject)?.name ?? '' })),
    ),
    teachers: uniqueByName(all.map(({ teacher }) => nameOfTeacher(teacher))),
  }
}
