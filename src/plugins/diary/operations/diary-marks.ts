import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { groupBy } from '@/core/group-by'
import type { TermRef } from '@/db/reference'
import { rows } from '@/db/rows'
import { assignmentTypesOf, presentTerm, termsOfClass } from '@/plugins/journal'
import type { AssignmentRow } from '@/plugins/journal/types'

import { requireDiary } from '../access/may-read-diary'
import { type Belonging, belongingOf } from '../domain/belonging'
import { presentMarks } from '../presenters/present-marks'
import { presentStudent } from '../presenters/present-student'
import type { DiaryMarks } from '../presenters/types'
import {
  ATTENDANCE_COLUMNS,
  type DiaryAttendanceRow,
  type DiaryMarkRow,
  MARK_COLUMNS,
  TASK_COLUMNS,
} from './records'

type Args = { req: PayloadRequest; facts: Facts; student: number; term?: number }

/** The class today; for those who left, the one they were in last. */
const classOf = ({ reference, today }: Facts, student: number, belonging: Belonging): number | null =>
  belonging.classOn(today) ??
  reference.enrolments
    .filter((row) => row.student === student)
    .sort((left, right) => ((left.from ?? '') < (right.from ?? '') ? -1 : 1))
    .at(-1)?.class ??
  null

const ownTerm = (facts: Facts, terms: readonly TermRef[], wanted: number | undefined): TermRef | null => {
  if (wanted === undefined) return presentTerm(terms, facts.today) ?? null
  const found = terms.find(({ id }) => id === wanted)
  if (!found) throw notFound()
  return found
}

/**
 * A student's marks of a term by subject, with averages, debts and missed lessons: three statements.
 * @throws notFound for those who may not read this diary, and for a term of other classes.
 */
export const readDiaryMarks = async ({ req, facts, student, term: wanted }: Args): Promise<DiaryMarks> => {
  requireDiary(facts, student)
  const { reference, today } = facts
  const belonging = belongingOf(reference, student)
  const classId = classOf(facts, student, belonging)
  const terms = classId === null ? [] : termsOfClass(facts, classId)
  const term = ownTerm(facts, terms, wanted)
  const header = {
    student: presentStudent(reference, student, belonging, today),
    today,
    terms: terms.map(({ id, name }) => ({ id, name })),
    isMarked: classId === null || reference.classes.get(classId)?.grade !== 1,
  }
  if (!term) return { ...header, term: null, subjects: [], debts: [], absences: {} }

  const table = rows(req)
  const own = {
    student: { equals: student },
    date: { greater_than_equal: term.from, less_than_equal: term.to },
  }
  const marks = await table.find<DiaryMarkRow>({
    collection: 'marks',
    columns: MARK_COLUMNS,
    where: own,
    sort: ['date', 'id'],
  })
  const attendance = await table.find<DiaryAttendanceRow>({
    collection: 'attendance',
    columns: ATTENDANCE_COLUMNS,
    where: own,
  })
  const tasks =
    marks.length > 0
      ? await table.find<AssignmentRow>({
          collection: 'assignments',
          columns: TASK_COLUMNS,
          where: { id: { in: marks.map(({ assignment }) => assignment) } },
        })
      : []
  const types = await assignmentTypesOf(req.payload, facts.school)
  return {
    ...header,
    term: { id: term.id, name: term.name, from: term.from, to: term.to },
    ...presentMarks({
      reference,
      belonging,
      term,
      marks,
      attendanceOf: groupBy(attendance, ({ workload }) => reference.workloads.get(workload)?.subject ?? 0),
      tasks: new Map(tasks.map((task) => [task.id, task])),
      types: new Map(types.map((type) => [type.id, type])),
    }),
  }
}
