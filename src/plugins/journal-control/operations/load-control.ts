import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { ask } from '@/core/questions'
import { schoolNow, type SchoolDate } from '@/core/school-date'
import type { WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'
import { lessonTime, markRulesOn, recorderOf, studentsOn } from '@/plugins/journal'

import { controlRulesOn } from '../domain/control-rules'
import type {
  ControlChange,
  ControlData,
  ControlLesson,
  ControlMark,
  ControlWorkload,
} from '../domain/find-findings'
import { controlStateOf } from './control-cache'

type Args = {
  req: PayloadRequest
  facts: Facts
  workloads: readonly WorkloadRef[]
  from: SchoolDate
  to: SchoolDate
}

type LessonRow = {
  id: number
  workload: number
  class: number
  teacher: number
  substitute: number | null
  date: SchoolDate
  number: number
  state: 'planned' | 'held' | 'cancelled'
  topic: string | null
  lessonType: number | null
  homework: string | null
  hasFiles: boolean
  attendanceAt: string | null
}
type MarkRow = {
  lesson: number
  student: number
  assignment: number
  value: number | null
  lateDays: number | null
}
type ChangeRow = {
  lesson: number
  student: number | null
  assignment: number | null
  before: string | null
  after: string | null
  at: string
}

/** School days of instants. Those of one minute are counted once: making a calendar of a time zone is dear. */
const dateReader = (timeZone: string) => {
  const known = new Map<string, SchoolDate>()
  return (instant: string): SchoolDate => {
    const minute = instant.slice(0, 16)
    let date = known.get(minute)
    if (date === undefined) known.set(minute, (date = schoolNow(new Date(instant), timeZone).date))
    return date
  }
}

const toLesson = (row: LessonRow): ControlLesson => ({
  id: row.id,
  workload: row.workload,
  class: row.class,
  teacher: recorderOf(row),
  date: row.date,
  isRecorded: row.state === 'held',
  hasTopic: Boolean(row.topic?.trim()),
  hasType: row.lessonType !== null,
  isAttendanceTaken: row.attendanceAt !== null,
  hasHomework: Boolean(row.homework?.trim()) || row.hasFiles,
})

const CHANGE_COLUMNS = ['lesson', 'student', 'assignment', 'before', 'after', 'at'] as const

/** Everything that is looked at, set by set: six statements at most, whatever the number of journals. */
export const loadControl = async ({ req, facts, workloads, from, to }: Args): Promise<ControlData> => {
  const { reference, school, today } = facts
  const table = rows(req)
  const last = to < today ? to : today
  const ids = workloads.map(({ id }) => id)
  const where = {
    workload: { in: ids },
    date: { greater_than_equal: from, less_than_equal: last },
  }
  const dateOf = dateReader(reference.school.timeZone)
  const found = await table.find<LessonRow>({
    collection: 'lessons',
    columns: [
      'id', 'workload', 'class', 'teacher', 'substitute', 'date', 'number', 'state', 'topic', 'lessonType', 'homework',
      'hasFiles', 'attendanceAt',
    ], // prettier-ignore
    where: { ...where, state: { not_equals: 'cancelled' } },
    sort: ['date', 'number'],
  })
  const marks = await table.find<MarkRow>({
    collection: 'marks',
    columns: ['lesson', 'student', 'assignment', 'value', 'lateDays'],
    where,
  })
  const changed = await table.find<ChangeRow>({
    collection: 'journal-changes',
    columns: CHANGE_COLUMNS,
    where: { ...where, kind: { equals: 'mark' }, before: { exists: true } },
    sort: ['at', 'id'],
  })
  const [topics = new Map()] = await ask(req, 'workloads.topics', { workloads: ids, today })
  const [termMarks = new Map()] = await ask(req, 'workloads.term-marks', { workloads: ids, from, to, today })
  const { rules } = await controlStateOf(req.payload, school)
  const { unmarkedGrades } = await markRulesOn(req, facts, last)
  return {
    lessons: found.filter((row) => lessonTime(facts, row) === 'over').map(toLesson),
    marks: marks.map(({ lesson, student, assignment, value, lateDays }): ControlMark => ({
      lesson,
      student,
      assignment,
      hasValue: value !== null,
      lateDays: lateDays ?? 0,
    })),
    changes: changed.flatMap(({ before, at, ...row }): ControlChange[] =>
      before === null ? [] : [{ ...row, before, changedOn: dateOf(at) }],
    ),
    workloads: workloads.map((row): ControlWorkload => {
      const until = studentsOn(reference, row, last)
      return {
        id: row.id,
        teacher: row.teacher,
        grade: reference.classes.get(row.class)?.grade ?? 0,
        hoursPerWeek: row.hoursPerWeek,
        students: [...studentsOn(reference, row, from)].filter((student) => until.has(student)),
      }
    }),
    topics,
    termMarks,
    rules: controlRulesOn(rules, last),
    unmarkedGrades,
  }
}
