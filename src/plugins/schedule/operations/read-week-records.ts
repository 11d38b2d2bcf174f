import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { addDays, type SchoolDate } from '@/core/school-date'
import type { YearRef } from '@/db/reference'
import { rows } from '@/db/rows'
import { assignmentTypesOf } from '@/plugins/journal'

import type { ControlWork } from '../domain/load/control-works'
import type { DueHomework } from '../domain/load/homework-load'

/** Homework given so many days before the week is still looked for there. */
const HOMEWORK_DAYS = 28

type LessonRow = {
  id: number
  workload: number
  class: number
  subject: number
  subgroup: number | null
  date: SchoolDate
  number: number
  state: string
  homework: string | null
  homeworkDueDate: SchoolDate | null
  homeworkMinutes: number | null
}

export type WeekRecords = {
  works: ControlWork[]
  homework: DueHomework[]
  /** The number in its day of each lesson of the week that is not cancelled. */
  numbers: Map<number, number>
  dayOf: (classId: number, date: SchoolDate) => number[]
}

type Args = { req: PayloadRequest; facts: Facts; year: YearRef; from: SchoolDate; to: SchoolDate }

const controlWorks = async ({ req, facts, year }: Args): Promise<ControlWork[]> => {
  const types = (await assignmentTypesOf(req.payload, facts.school)).filter(({ isControl }) => isControl)
  if (types.length === 0) return []
  const { workloads } = facts.reference
  const found = await rows(req).find<{ lesson: number; workload: number; date: SchoolDate }>({
    collection: 'assignments',
    columns: ['lesson', 'workload', 'date'],
    where: {
      school: { equals: facts.school },
      date: { greater_than_equal: year.startDate, less_than_equal: year.endDate },
      type: { in: types.map(({ id }) => id) },
    },
    sort: ['date'],
  })
  // Two tasks of one lesson are one work.
  const byLesson = new Map(found.map((row) => [row.lesson, row]))
  return [...byLesson.values()].flatMap(({ lesson, workload, date }) => {
    const own = workloads.get(workload)
    return own ? [{ lesson, class: own.class, subject: own.subject, subgroup: own.subgroup, date }] : []
  })
}

/** Control works of the year and homework due in a week, for the whole school: two statements. */
export const readWeekRecords = async (args: Args): Promise<WeekRecords> => {
  const { req, facts, from, to } = args
  const works = await controlWorks(args)
  const lessons = await rows(req).find<LessonRow>({
    collection: 'lessons',
    columns: [
      'id',
      'workload',
      'class',
      'subject',
      'subgroup',
      'date',
      'number',
      'state',
      'homework',
      'homeworkDueDate',
      'homeworkMinutes',
    ],
    where: {
      school: { equals: facts.school },
      date: { greater_than_equal: addDays(from, -HOMEWORK_DAYS), less_than_equal: to },
      state: { not_equals: 'cancelled' },
    },
    sort: ['date', 'number'],
  })
  const ofWeek = lessons.filter(({ date }) => date >= from)
  const numbersOf = new Map<string, number[]>()
  for (const { class: classId, date, number } of ofWeek) {
    const key = `${classId} ${date}`
    numbersOf.set(key, [...(numbersOf.get(key) ?? []), number])
  }
  return {
    works,
    numbers: new Map(ofWeek.map(({ id, number }) => [id, number])),
    dayOf: (classId, date) => numbersOf.get(`${classId} ${date}`) ?? [],
    homework: lessons.flatMap(({ id, homework, homeworkDueDate: due, homeworkMinutes, ...row }) =>
      (homework || homeworkMinutes) && due && due >= from && due <= to
        ? [{ lesson: id, ...row, due, minutes: homeworkMinutes }]
        : [],
    ),
  }
}
