import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { groupBy } from '@/core/group-by'
import { addDays } from '@/core/school-date'
import { rows } from '@/db/rows'
import { assignmentTypesOf, markRulesByDate } from '@/plugins/journal'
import type { AssignmentRow, AttendanceCode } from '@/plugins/journal/types'

import { belongingOf } from '../domain/belonging'
import { presentMark } from '../presenters/present-day'
import { presentStudent, subjectName } from '../presenters/present-student'
import type { DiaryStudent, SubjectMark } from '../presenters/types'
import {
  ATTENDANCE_COLUMNS,
  type DiaryAttendanceRow,
  type DiaryMarkRow,
  MARK_COLUMNS,
  TASK_COLUMNS,
} from './records'

/** Marks are news for a week after they were given … */
const NEWS_DAYS = 7
/** … and those of older lessons are found by the index of dates: a month of lessons is looked through. */
const LESSON_DAYS = 31

/** A mark with its task; what it did to the average stands in the diary. */
type NewsMark = Omit<SubjectMark, 'before' | 'after'> & { subject: string }

export type ChildNews = {
  student: DiaryStudent
  marks: NewsMark[]
  absences: { subject: string; code: AttendanceCode }[]
}

type Args = { req: PayloadRequest; facts: Facts }
type Own = { student: number }
type NewMark = DiaryMarkRow & Own & { markedAt: string | null }

const daysAgo = (days: number): Date => new Date(now().getTime() - days * 86_400_000)

/** What is new of the children whose diaries the person may read: at most three statements for all of them. */
export const readChildrenNews = async ({ req, facts }: Args): Promise<ChildNews[]> => {
  const { children, reference, today } = facts
  if (children.length === 0) return []
  const table = rows(req)
  const ofChildren = { student: { in: [...children] } }
  const marks = await table.find<NewMark>({
    collection: 'marks',
    columns: [...MARK_COLUMNS, 'student', 'markedAt'],
    where: {
      ...ofChildren,
      date: { greater_than_equal: addDays(today, -LESSON_DAYS), less_than_equal: today },
      markedAt: { greater_than_equal: daysAgo(NEWS_DAYS) },
    },
    sort: ['-date', '-id'],
  })
  const absences = await table.find<DiaryAttendanceRow & Own>({
    collection: 'attendance',
    columns: [...ATTENDANCE_COLUMNS, 'student'],
    where: { ...ofChildren, date: { equals: today } },
  })
  const tasks = await readTasks(req, marks)
  const types = new Map(
    (await assignmentTypesOf(req.payload, facts.school)).map(({ id, name }) => [id, name]),
  )

  const rulesOn = await markRulesByDate(req, facts)

  const subjectOf = (workload: number): string =>
    subjectName(reference, reference.workloads.get(workload)?.subject ?? 0)
  const presentNew = (row: NewMark): NewsMark => {
    const task = tasks.get(row.assignment)
    return {
      id: row.id,
      subject: subjectOf(row.workload),
      date: row.date,
      ...presentMark(row, (date) => rulesOn(date).scale),
      type: types.get(task?.type ?? 0) ?? '',
      topic: task?.topic ?? null,
      weight: task?.weight ?? 0,
    }
  }
  const marksOf = groupBy(marks, ({ student }) => student)
  const absencesOf = groupBy(absences, ({ student }) => student)
  return children.map((student) => ({
    student: presentStudent(reference, student, belongingOf(reference, student), today),
    marks: (marksOf.get(student) ?? []).map(presentNew),
    absences: (absencesOf.get(student) ?? []).map(({ workload, code }) => ({
      subject: subjectOf(workload),
      code,
    })),
  }))
}

const readTasks = async (
  req: PayloadRequest,
  marks: readonly NewMark[],
): Promise<Map<number, AssignmentRow>> => {
  if (marks.length === 0) return new Map()
  const found = await rows(req).find<AssignmentRow>({
    collection: 'assignments',
    columns: TASK_COLUMNS,
    where: { id: { in: marks.map(({ assignment }) => assignment) } },
  })
  return new Map(found.map((task) => [task.id, task]))
}
