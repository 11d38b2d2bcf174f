import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import { addDays, eachDate, isWithin, type SchoolDate } from '@/core/school-date'
import type { TermRef } from '@/db/reference'
import { rows } from '@/db/rows'
import { assignmentTypesOf, markRulesByDate, presentTerm, termsOfClass } from '@/plugins/journal'
import type { AssignmentRow } from '@/plugins/journal/types'

import { type Belonging, belongingOf } from '../domain/belonging'
import { dayPresenter } from '../presenters/present-day'
import { presentMarks } from '../presenters/present-marks'
import { presentStudent } from '../presenters/present-student'
import type { StudentWeek } from '../presenters/types'
import { rulesOfTerm } from './diary-marks'
import { loadRecordsOf } from './load-records'
import {
  ATTENDANCE_COLUMNS,
  type DiaryAttendanceRow,
  type DiaryMarkRow,
  MARK_COLUMNS,
  TASK_COLUMNS,
} from './records'
import { classOn } from './student-years'

type Args = {
  req: PayloadRequest
  facts: Pick<Facts, 'school' | 'reference' | 'today'>
  /** Whoever is told of them may read their diaries: the caller has asked. */
  students: readonly number[]
  /** The Monday. */
  from: SchoolDate
}

type Own = { student: number }
type Place = { classId: number | null; term: TermRef | null; belonging: Belonging }

/** Marks and attendance of the terms that these students are in, with the works: three statements. */
const readTerms = async (req: PayloadRequest, places: ReadonlyMap<number, Place>) => {
  const terms = [...places.values()].flatMap(({ term }) => (term ? [term] : []))
  if (terms.length === 0) return { marks: [], attendance: [], tasks: [] }
  const where = {
    student: { in: [...places.keys()] },
    date: {
      greater_than_equal: terms.map(({ from }) => from).sort()[0],
      less_than_equal: terms
        .map(({ to }) => to)
        .sort()
        .at(-1),
    },
  }
  const table = rows(req)
  const marks = await table.find<DiaryMarkRow & Own>({
    collection: 'marks',
    columns: [...MARK_COLUMNS, 'student'],
    where,
    sort: ['date', 'id'],
  })
  const attendance = await table.find<DiaryAttendanceRow & Own>({
    collection: 'attendance',
    columns: [...ATTENDANCE_COLUMNS, 'student'],
    where,
  })
  const tasks =
    marks.length > 0
      ? await table.find<AssignmentRow>({
          collection: 'assignments',
          columns: TASK_COLUMNS,
          where: { id: { in: [...new Set(marks.map(({ assignment }) => assignment))] } },
        })
      : []
  return { marks, attendance, tasks }
}

/**
 * The weeks of many students in seven statements, however many they are; what they take part in beside lessons is not
 * among it, because that hangs on who reads. For letters that are written without anybody opening a page.
 */
export const readWeeksOfStudents = async ({
  req,
  facts,
  students,
  from,
}: Args): Promise<ReadonlyMap<number, StudentWeek>> => {
  if (students.length === 0) return new Map()
  const { reference, today } = facts
  const places = new Map(
    students.map((student): [number, Place] => {
      const classId = classOn(facts, student, today)
      const term = classId === null ? null : (presentTerm(termsOfClass(facts, classId), today) ?? null)
      return [student, { classId, term, belonging: belongingOf(reference, student) }]
    }),
  )
  const belongings = new Map([...places].map(([student, { belonging }]) => [student, belonging]))
  const [monday, sunday] = [addDays(from, 7), addDays(from, 13)]
  const records = await loadRecordsOf({ req, belongings, from, to: sunday, today })
  const ofTerms = await readTerms(req, places)
  const types = new Map((await assignmentTypesOf(req.payload, facts.school)).map((type) => [type.id, type]))
  const rulesOn = await markRulesByDate(req, facts)
  const scaleOn = (date: SchoolDate) => rulesOn(date).scale
  const tasks = new Map(ofTerms.tasks.map((task) => [task.id, task]))
  const marksOf = groupBy(ofTerms.marks, ({ student }) => student)
  const attendanceOf = groupBy(ofTerms.attendance, ({ student }) => student)

  const weeks = new Map<number, StudentWeek>()
  for (const [student, { classId, term, belonging }] of places) {
    const rules = await rulesOfTerm(req, facts, term)
    const inTerm = ({ date }: { date: SchoolDate }): boolean => term !== null && isWithin(term, date)
    const dayOn = dayPresenter({
      facts,
      belonging,
      records: records.get(student)!,
      types,
      scaleOn,
      events: [],
    })
    weeks.set(student, {
      student: presentStudent(reference, student, belonging, today),
      isMarked: !rules.unmarkedGrades.includes(reference.classes.get(classId ?? 0)?.grade ?? 0),
      days: eachDate(from, addDays(from, 6)).map(dayOn),
      nextDays: eachDate(monday, sunday).map(dayOn),
      ...(term
        ? presentMarks({
            reference,
            belonging,
            term,
            rules,
            marks: (marksOf.get(student) ?? []).filter(inTerm),
            attendanceOf: groupBy(
              (attendanceOf.get(student) ?? []).filter(inTerm),
              ({ workload }) => reference.workloads.get(workload)?.subject ?? 0,
            ),
            tasks,
            types,
            scaleOn,
          })
        : { subjects: [], debts: [] }),
    })
  }
  return weeks
}
