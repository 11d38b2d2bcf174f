import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import { addDays, type SchoolDate } from '@/core/school-date'
import type { WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { mayRecord, requireRecorder } from '../access/may-record'
import { suggestTarget } from '../domain/suggest-target'
import { presentWorkload } from '../presenters/present-workload'
import type { LessonRow } from '../types'
import { loadLesson } from './load-lesson'

/** Parallel classes are rarely further apart than this. */
const DAYS_BEFORE = 7
const DAYS_AFTER = 21
/** Beyond the last one that may be chosen lies the lesson to which its homework is due. */
const DAYS_DUE = 14

const COLUMNS = [
  'id',
  'workload',
  'date',
  'number',
  'substitute',
  'topic',
  'lessonType',
  'homework',
  'homeworkDueDate',
  'homeworkMinutes',
] as const satisfies readonly (keyof LessonRow)[]
type Row = Pick<LessonRow, (typeof COLUMNS)[number]>

/** A lesson that may be copied to, with what stands in it and the day its homework would be due. */
export type TargetLesson = Omit<Row, 'workload' | 'substitute'> & { nextDate: SchoolDate | null }
export type ParallelClass = {
  workload: number
  name: string
  lessons: TargetLesson[]
  /** The lesson that is offered first. */
  suggested: number | null
}

type Args = { req: PayloadRequest; facts: Facts; lesson: number }

/** The other groups of the same teacher, subject and grade, among them the other half of the same class. */
const parallelsOf = (
  { reference }: Facts,
  { id, teacher, subject, class: own }: WorkloadRef,
): WorkloadRef[] => {
  const grade = reference.classes.get(own)?.grade
  return [...reference.workloads.values()].filter(
    (workload) =>
      workload.id !== id &&
      workload.teacher === teacher &&
      workload.subject === subject &&
      reference.classes.get(workload.class)?.grade === grade,
  )
}

/**
 * Where a lesson may be copied to: parallel classes with their lessons of these weeks. Two statements.
 * @throws notFound, notAllowed for those who do not record the lesson.
 */
export const readParallels = async ({ req, facts, lesson: id }: Args): Promise<ParallelClass[]> => {
  const { lesson } = await loadLesson({
    req,
    school: facts.school,
    id,
    only: 'lesson',
    isReading: true,
  })
  requireRecorder(facts, lesson)
  const workload = facts.reference.workloads.get(lesson.workload)
  const parallels = workload ? parallelsOf(facts, workload) : []
  if (parallels.length === 0) return []
  const found = await rows(req).find<Row>({
    collection: 'lessons',
    columns: COLUMNS,
    where: {
      school: { equals: facts.school },
      workload: { in: parallels.map((one) => one.id) },
      state: { not_equals: 'cancelled' },
      date: {
        greater_than_equal: addDays(lesson.date, -DAYS_BEFORE),
        less_than_equal: addDays(lesson.date, DAYS_AFTER + DAYS_DUE),
      },
    },
    sort: ['date', 'number'],
  })
  const ofWorkload = groupBy(found, (row) => row.workload)
  const last = addDays(lesson.date, DAYS_AFTER)
  return parallels.flatMap((parallel) => {
    const all = ofWorkload.get(parallel.id) ?? []
    const lessons = all
      .filter((row) => row.date <= last && mayRecord(facts, row))
      .map(({ workload: _, substitute: __, ...row }) => ({
        ...row,
        nextDate: all.find(({ date }) => date > row.date)?.date ?? null,
      }))
    const { class: card, subgroup } = presentWorkload(facts, parallel)
    const name = [card.name, subgroup].filter(Boolean).join(', ')
    const suggested = suggestTarget(lessons, lesson.date)?.id ?? null
    return lessons.length > 0 ? [{ workload: parallel.id, name, lessons, suggested }] : []
  })
}
