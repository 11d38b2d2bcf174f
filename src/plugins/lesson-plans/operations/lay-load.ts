import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notAllowed, notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import type { WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'

import type { Hour, LayLesson, Seat } from '../domain/lay-topics'
import { SLUGS } from '../slugs'
import type { AssignmentRow, LaidRow, PlanRow, TopicRow } from '../types'

export type LessonRow = {
  id: number
  workload: number
  date: SchoolDate
  number: number
  state: 'planned' | 'held' | 'cancelled'
  topic: string | null
}

type LaidPlan = Pick<PlanRow, 'id' | 'title' | 'hoursPerWeek' | 'state'>
export type LaidTopic = Pick<TopicRow, 'id' | 'order' | 'section' | 'title' | 'hours'> & {
  isControl: boolean
}

export type Loaded = {
  workload: WorkloadRef
  assignment: AssignmentRow
  plan: LaidPlan
  /** In the order of the plan. */
  topics: LaidTopic[]
  laid: LaidRow[]
  seats: Seat[]
  lessons: LessonRow[]
}

const isPlanner = ({ statuses }: Facts): boolean => statuses.has('administrator') || statuses.has('deputy')

/** Teachers of the workload and those who plan may lay it. */
export const mayLay = (facts: Facts, workload: WorkloadRef): boolean =>
  isPlanner(facts) || (facts.statuses.has('teacher') && facts.staff === workload.teacher)

/** Workloads whose laying the person sees: the own ones, or all of the school for who leads. */
export const seenWorkloads = (facts: Facts): WorkloadRef[] =>
  isPlanner(facts) || facts.statuses.has('principal')
    ? [...facts.reference.workloads.values()]
    : [...facts.workloads]

/** @throws notFound for a workload that the person does not see, notAllowed when it is not theirs to lay */
export const requireWorkload = (facts: Facts, id: number, isWrite = false): WorkloadRef => {
  const workload = facts.reference.workloads.get(id)
  if (!workload || !seenWorkloads(facts).some((one) => one.id === id)) throw notFound()
  if (isWrite && !mayLay(facts, workload)) throw notAllowed()
  return workload
}

export const LAID_COLUMNS = [
  'id',
  'workload',
  'topic',
  'part',
  'lesson',
  'position',
  'isGiven',
  'plannedDate',
] as const satisfies readonly (keyof LaidRow)[]

const LESSON_COLUMNS = ['id', 'workload', 'date', 'number', 'state', 'topic'] as const

/** Lessons of workloads, in one statement. */
export const lessonsOf = (req: PayloadRequest, workloads: readonly number[]): Promise<LessonRow[]> =>
  rows(req).find<LessonRow>({
    collection: 'lessons',
    columns: LESSON_COLUMNS,
    where: { workload: { in: [...workloads] } },
    sort: ['date', 'number'],
  })

/** What is laid of workloads, in one statement, in the order of giving. */
export const laidOf = (req: PayloadRequest, workloads: readonly number[]): Promise<LaidRow[]> =>
  rows(req).find<LaidRow>({
    collection: SLUGS.laid,
    columns: LAID_COLUMNS,
    where: { workload: { in: [...workloads] } },
    sort: ['position', 'id'],
  })

/** A lesson recorded with a topic is used; one that was held without any still waits for its topic. */
export const layLessons = (lessons: readonly LessonRow[]): LayLesson[] =>
  lessons.map(({ id, date, number, state, topic }) => ({
    id,
    date,
    number,
    state: state === 'cancelled' ? 'cancelled' : state === 'held' && topic ? 'used' : 'open',
  }))

/** Rows as seats: hours of one place that share their state are given in one lesson. */
export const seatsOfRows = (laid: readonly LaidRow[]): Seat[] => {
  const seats = new Map<string, { hours: Hour[]; lesson: number | null; isGiven: boolean }>()
  for (const { topic, part, plannedDate, position, lesson, isGiven } of laid) {
    const key = isGiven ? `given ${position} ${lesson}` : `${position}`
    const seat = seats.get(key) ?? { hours: [], lesson, isGiven }
    seat.hours.push({ topic, part, plannedDate })
    seats.set(key, seat)
  }
  return [...seats.values()]
}

/** Topics of a plan as laying needs them. */
export const topicsOfPlans = async (
  req: PayloadRequest,
  plans: readonly number[],
): Promise<(LaidTopic & { plan: number })[]> => {
  const found = await rows(req).find<LaidTopic & { plan: number }>({
    collection: SLUGS.topics,
    columns: ['id', 'plan', 'order', 'section', 'title', 'hours', 'isControl'],
    where: { plan: { in: [...plans] } },
    sort: ['plan', 'order'],
  })
  return found
}

type Args = { req: PayloadRequest; facts: Facts; workload: WorkloadRef }

/** The plan of a workload with what is laid and its lessons; `null` while it has none. */
export const loadLaid = async ({ req, facts, workload }: Args): Promise<Loaded | null> => {
  const table = rows(req)
  const assignment = await table.findOne<AssignmentRow>({
    collection: SLUGS.assignments,
    columns: ['id', 'workload', 'plan', 'revision'],
    where: { workload: { equals: workload.id }, school: { equals: facts.school } },
  })
  if (!assignment) return null
  const plan = await table.findOne<LaidPlan>({
    collection: SLUGS.plans,
    columns: ['id', 'title', 'hoursPerWeek', 'state'],
    where: { id: { equals: assignment.plan } },
  })
  if (!plan) return null
  const topics = await topicsOfPlans(req, [plan.id])
  const laid = await laidOf(req, [workload.id])
  const own = await lessonsOf(req, [workload.id])
  const known = new Set(own.map(({ id }) => id))
  const elsewhere = laid.flatMap(({ lesson, isGiven }) =>
    isGiven && lesson !== null && !known.has(lesson) ? [lesson] : [],
  )
  // Given by whoever had the class before.
  const earlier = elsewhere.length
    ? await table.find<LessonRow>({
        collection: 'lessons',
        columns: LESSON_COLUMNS,
        where: { id: { in: elsewhere }, school: { equals: facts.school } },
      })
    : []
  const lessons = [...earlier, ...own].sort(
    (left, right) => left.date.localeCompare(right.date) || left.number - right.number,
  )
  return { workload, assignment, plan, topics, laid, seats: seatsOfRows(laid), lessons }
}
