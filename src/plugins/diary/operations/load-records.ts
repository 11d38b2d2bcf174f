import type { PayloadRequest } from 'payload'

import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { filesOfLessons } from '@/plugins/journal'
import type { AssignmentRow } from '@/plugins/journal/types'

import type { Belonging } from '../domain/belonging'
import {
  ATTENDANCE_COLUMNS,
  type DiaryAttendanceRow,
  type DiaryLessonRow,
  type DiaryMarkRow,
  type DiaryRecords,
  LESSON_COLUMNS,
  MARK_COLUMNS,
  TASK_COLUMNS,
} from './records'

type Args = {
  req: PayloadRequest
  student: number
  belonging: Belonging
  from: SchoolDate
  to: SchoolDate
  today: SchoolDate
}

const idsOf = (list: readonly { id: number }[]): number[] => list.map(({ id }) => id)

const isAhead = ({ date, state }: DiaryLessonRow, today: SchoolDate): boolean =>
  date >= today && state === 'planned'

type WithTasks = { tasks: AssignmentRow[] }

/**
 * Reads some days of one student's diary: four statements at most, one for days that have not come yet.
 * The caller has checked the right. Lessons, marks and attendance of other students are never asked for.
 */
export const loadRecords = async ({
  req,
  student,
  belonging,
  from,
  to,
  today,
}: Args): Promise<DiaryRecords> => {
  const table = rows(req)
  const own = { student: { equals: student }, date: { greater_than_equal: from, less_than_equal: to } }
  const hasCome = from <= today
  const marks = hasCome
    ? await table.find<DiaryMarkRow>({ collection: 'marks', columns: MARK_COLUMNS, where: own, sort: ['id'] })
    : []
  const attendance = hasCome
    ? await table.find<DiaryAttendanceRow>({
        collection: 'attendance',
        columns: ATTENDANCE_COLUMNS,
        where: own,
      })
    : []

  const classes = belonging.classesWithin({ from, to })
  // A lesson in which the student was marked stays in the diary, whatever became of the membership.
  const recorded = new Set([...marks, ...attendance].map(({ lesson }) => lesson))
  const elsewhere = [...marks, ...attendance]
    .filter((row) => !classes.includes(row.class))
    .map(({ lesson }) => lesson)
  const within = { greater_than_equal: from, less_than_equal: to }
  const found = (await table.find<DiaryLessonRow>({
    collection: 'lessons',
    columns: LESSON_COLUMNS,
    where: {
      or: [
        ...(classes.length > 0
          ? [
              { class: { in: classes }, date: within },
              { class: { in: classes }, homeworkDueDate: within },
            ]
          : []),
        ...(elsewhere.length > 0 ? [{ id: { in: elsewhere } }] : []),
      ],
    },
    sort: ['date', 'number'],
    with: { tasks: { collection: 'assignments', columns: TASK_COLUMNS, on: 'lesson', sort: ['position'] } },
  })) as (DiaryLessonRow & WithTasks)[]
  const lessons = found.filter(
    (lesson) =>
      lesson.date >= from &&
      lesson.date <= to &&
      (belonging.isIn(lesson, lesson.date) || recorded.has(lesson.id)),
  )
  const all = found.filter(
    (lesson) =>
      lessons.includes(lesson) ||
      (lesson.homeworkDueDate !== null && belonging.isIn(lesson, lesson.homeworkDueDate)),
  )
  const marked = new Set(marks.map(({ assignment }) => assignment))
  const withFiles = all.filter(({ hasFiles }) => hasFiles)
  return {
    lessons,
    all,
    marks,
    attendance,
    tasks: lessons.flatMap((lesson) =>
      lesson.tasks.filter(({ id }) => marked.has(id) || isAhead(lesson, today)),
    ),
    files: await filesOfLessons(req, idsOf(withFiles)),
  }
}
