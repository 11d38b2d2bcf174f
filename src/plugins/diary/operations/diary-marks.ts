import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { groupBy } from '@/core/group-by'
import type { TermRef } from '@/db/reference'
import { rows } from '@/db/rows'
import {
  assignmentTypesOf,
  markRulesByDate,
  markRulesOfTerm,
  markRulesOn,
  presentTerm,
  termsOfClass,
} from '@/plugins/journal'
import type { AssignmentRow, MarkRules } from '@/plugins/journal/types'

import { requireDiary } from '../access/may-read-diary'
import { belongingOf } from '../domain/belonging'
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
import { classOn, studentYears, yearOfClass } from './student-years'

type Args = { req: PayloadRequest; facts: Facts; student: number; term?: number }

type Place = { classId: number | null; terms: TermRef[]; term: TermRef | null }

/**
 * The term that is asked for among those of every class the student has been in, so that former years stay readable;
 * without one the present term of the present class.
 * @throws notFound for a term of other classes.
 */
const placeOf = (facts: Facts, student: number, wanted: number | undefined): Place => {
  if (wanted === undefined) {
    const classId = classOn(facts, student, facts.today)
    const terms = classId === null ? [] : termsOfClass(facts, classId)
    return { classId, terms, term: presentTerm(terms, facts.today) ?? null }
  }
  for (const { class: classId } of studentYears(facts, student)) {
    const terms = termsOfClass(facts, classId)
    const term = terms.find(({ id }) => id === wanted)
    if (term) return { classId, terms, term }
  }
  throw notFound()
}

/** The rules of marks at the end of a term, or today in the one that goes on. */
export const rulesOfTerm = (
  req: PayloadRequest,
  facts: Pick<Facts, 'school' | 'today'>,
  term: TermRef | null,
): Promise<MarkRules> => (term ? markRulesOfTerm(req, facts, term) : markRulesOn(req, facts, facts.today))

/** A student's term by the marks given in it, with what the pages beside need to know. */
export type MarksOfTerm = DiaryMarks & {
  classId: number | null
  rules: MarkRules
  /** The accounts of those who gave the marks, by mark. */
  authors: ReadonlyMap<number, number | null>
}

/**
 * A student's marks of a term by subject, with averages, debts and missed lessons: three statements.
 * @throws notFound for those who may not read this diary, and for a term of other classes.
 */
export const readMarksOfTerm = async ({ req, facts, student, term: wanted }: Args): Promise<MarksOfTerm> => {
  requireDiary(facts, student)
  const { reference, today } = facts
  const belonging = belongingOf(reference, student)
  const { classId, terms, term } = placeOf(facts, student, wanted)
  const rules = await rulesOfTerm(req, facts, term)
  const rulesOn = await markRulesByDate(req, facts)
  const year = yearOfClass(facts, classId)
  const header = {
    student: presentStudent(reference, student, belonging, today),
    today,
    years: studentYears(facts, student).flatMap((one) => {
      const first = presentTerm(termsOfClass(facts, one.class), today)
      return first ? [{ id: one.id, name: one.name, term: first.id, isCurrent: one.id === year?.id }] : []
    }),
    terms: terms.map(({ id, name }) => ({ id, name })),
    isMarked: !rules.unmarkedGrades.includes(reference.classes.get(classId ?? 0)?.grade ?? 0),
    classId,
    rules,
  }
  if (!term) return { ...header, term: null, subjects: [], debts: [], absences: {}, authors: new Map() }

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
    authors: new Map(marks.map(({ id, author }) => [id, author])),
    ...presentMarks({
      reference,
      belonging,
      term,
      rules,
      marks,
      attendanceOf: groupBy(attendance, ({ workload }) => reference.workloads.get(workload)?.subject ?? 0),
      tasks: new Map(tasks.map((task) => [task.id, task])),
      types: new Map(types.map((type) => [type.id, type])),
      scaleOn: (date) => rulesOn(date).scale,
    }),
  }
}

/** The same, with the fields that the diary sends. */
export const readDiaryMarks = async (args: Args): Promise<DiaryMarks> => {
  const { student, today, years, term, terms, isMarked, subjects, debts, absences } =
    await readMarksOfTerm(args)
  return { student, today, years, term, terms, isMarked, subjects, debts, absences }
}
