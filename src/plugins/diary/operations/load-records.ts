import type { PayloadRequest } from 'payload'

import { groupBy } from '@/core/group-by'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import type { AssignmentRow, BehaviourKind } from '@/plugins/journal/types'

import type { Belonging } from '../domain/belonging'
import {
  ATTENDANCE_COLUMNS,
  type DiaryAttendanceRow,
  type DiaryLessonRow,
  type DiaryMarkRow,
  type DiaryRecords,
  FILE_COLUMNS,
  LESSON_COLUMNS,
  MARK_COLUMNS,
  type StoredFile,
  TASK_COLUMNS,
} from './records'
import { loadWorks } from './load-works'

type Days = { req: PayloadRequest; from: SchoolDate; to: SchoolDate; today: SchoolDate }
type Args = Days & { student: number; belonging: Belonging }
type SetArgs = Days & {
  /** Where each of the students belongs, by the student's id. */
  belongings: ReadonlyMap<number, Belonging>
}

const isAhead = ({ date, state }: DiaryLessonRow, today: SchoolDate): boolean =>
  date >= today && state === 'planned'

type Own = { student: number }
type Brought = {
  tasks: AssignmentRow[]
  files: StoredFile[]
  behaviour: (Own & { kind: BehaviourKind; text: string })[]
}

/**
 * Reads some days of students' diaries: four statements at most for all of them, one for days that have not come yet.
 * The caller has checked the right to each. Marks and attendance of other students are never asked for.
 */
export const loadRecordsOf = async ({
  req,
  belongings,
  from,
  to,
  today,
}: SetArgs): Promise<ReadonlyMap<number, DiaryRecords>> => {
  const table = rows(req)
  const students = [...belongings.keys()]
  const own = { student: { in: students }, date: { greater_than_equal: from, less_than_equal: to } }
  const hasCome = from <= today
  const marks = hasCome
    ? await table.find<DiaryMarkRow & Own>({
        collection: 'marks',
        columns: [...MARK_COLUMNS, 'student'],
        where: own,
        sort: ['id'],
      })
    : []
  const attendance = hasCome
    ? await table.find<DiaryAttendanceRow & Own>({
        collection: 'attendance',
        columns: [...ATTENDANCE_COLUMNS, 'student'],
        where: own,
      })
    : []

  const classes = [
    ...new Set([...belongings.values()].flatMap((belonging) => belonging.classesWithin({ from, to }))),
  ]
  // A lesson in which the student was marked stays in the diary, whatever became of the membership.
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
    with: {
      tasks: { collection: 'assignments', columns: TASK_COLUMNS, on: 'lesson', sort: ['position'] },
      files: { collection: 'media', columns: FILE_COLUMNS, on: 'lesson', sort: ['id'] },
      behaviour: { collection: 'behaviour-notes', columns: ['student', 'kind', 'text'], on: 'lesson' },
    },
  })) as (DiaryLessonRow & Brought)[]
  const marksOf = groupBy(marks, ({ student }) => student)
  const attendanceOf = groupBy(attendance, ({ student }) => student)
  const worksOf = await loadWorks({
    req,
    students,
    lessons: found.filter(({ homework }) => homework).map(({ id }) => id),
  })

  const recordsOf = (student: number, belonging: Belonging): DiaryRecords => {
    const ownMarks = marksOf.get(student) ?? []
    const ownAttendance = attendanceOf.get(student) ?? []
    const recorded = new Set([...ownMarks, ...ownAttendance].map(({ lesson }) => lesson))
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
    const marked = new Set(ownMarks.map(({ assignment }) => assignment))
    return {
      lessons,
      all,
      marks: ownMarks,
      attendance: ownAttendance,
      tasks: lessons.flatMap((lesson) =>
        lesson.tasks.filter(({ id }) => marked.has(id) || isAhead(lesson, today)),
      ),
      files: new Map(all.map(({ id, files }) => [id, files])),
      works: worksOf(student),
      // They come with the lessons in one statement; those of others end here.
      behaviour: lessons.flatMap(({ id, behaviour }) =>
        behaviour
          .filter((note) => note.student === student)
          .map(({ kind, text }) => ({ lesson: id, kind, text })),
      ),
    }
  }
  return new Map([...belongings].map(([student, belonging]) => [student, recordsOf(student, belonging)]))
}

/** The same of one student. */
export const loadRecords = async ({ student, belonging, ...days }: Args): Promise<DiaryRecords> =>
  (await loadRecordsOf({ ...days, belongings: new Map([[student, belonging]]) })).get(student)!
