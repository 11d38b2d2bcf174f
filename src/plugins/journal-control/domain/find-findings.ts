import { daysBetween, type SchoolDate } from '@/core/school-date'
import type { ControlRules, Finding } from '../types'
import { expectedMarks } from './control-rules'

/** A lesson that is over and was not cancelled. */
export type ControlLesson = {
  id: number
  workload: number
  class: number
  /** Whoever gave it. */
  teacher: number
  date: SchoolDate
  isRecorded: boolean
  hasTopic: boolean
  hasType: boolean
  isAttendanceTaken: boolean
  hasHomework: boolean
}
export type ControlMark = {
  lesson: number
  student: number
  assignment: number
  hasValue: boolean
  /** By how many school days it came after its deadline, as the journal keeps it; 0 when in time. */
  lateDays: number
}
export type ControlChange = {
  lesson: number
  student: number | null
  assignment: number | null
  before: string
  after: string | null
  /** The school day of the change. */
  changedOn: SchoolDate
}
export type ControlWorkload = {
  id: number
  teacher: number
  grade: number
  hoursPerWeek: number
  /** Who was in its group all the time. */
  students: readonly number[]
}
export type ControlData = {
  lessons: readonly ControlLesson[]
  marks: readonly ControlMark[]
  changes: readonly ControlChange[]
  workloads: readonly ControlWorkload[]
  topics: ReadonlyMap<number, { given: number; due: number }>
  termMarks: ReadonlyMap<number, { due: number; missing: number }>
  rules: ControlRules
  unmarkedGrades: readonly number[]
}

const NOWHERE = {
  lesson: null,
  student: null,
  assignment: null,
  date: null,
  amount: null,
  of: null,
  before: null,
  after: null,
}

const ofLesson = ({ id, workload, teacher, date }: ControlLesson) => ({
  ...NOWHERE,
  workload,
  teacher,
  lesson: id,
  date,
})

/** In the first grade no homework is set. A rule of thumb of schools: not verified against a norm. */
const hasHomework = (grade: number): boolean => grade > 1

const findInLessons = (data: ControlData, gradeOf: (workload: number) => number): Finding[] => {
  const marked = new Set(data.marks.filter(({ hasValue }) => hasValue).map(({ lesson }) => lesson))
  return data.lessons.flatMap((lesson) => {
    const grade = gradeOf(lesson.workload)
    const amiss = {
      unrecorded: !lesson.isRecorded,
      topic: !lesson.hasTopic,
      type: !lesson.hasType,
      attendance: !lesson.isAttendanceTaken,
      homework: !lesson.hasHomework && hasHomework(grade),
      marks: !marked.has(lesson.id) && !data.unmarkedGrades.includes(grade),
    }
    return (Object.keys(amiss) as (keyof typeof amiss)[])
      .filter((kind) => amiss[kind])
      .map((kind) => ({ ...ofLesson(lesson), kind }))
  })
}

/** The journal counts the lateness (duty sub-06); the rules of the control only say how much of it is overlooked. */
const findLate = ({ marks, rules }: ControlData, lessonOf: ReadonlyMap<number, ControlLesson>): Finding[] =>
  marks.flatMap(({ lesson: id, student, assignment, hasValue, lateDays }) => {
    const lesson = lessonOf.get(id)
    if (!lesson || !hasValue || lateDays <= rules.markDays) return []
    return [{ ...ofLesson(lesson), kind: 'late' as const, student, assignment, amount: lateDays }]
  })

const findChanged = (data: ControlData, lessonOf: ReadonlyMap<number, ControlLesson>): Finding[] =>
  data.changes.flatMap(({ lesson: id, student, assignment, before, after, changedOn }) => {
    const lesson = lessonOf.get(id)
    if (!lesson || changedOn <= lesson.date) return []
    const amount = daysBetween(lesson.date, changedOn)
    return [{ ...ofLesson(lesson), kind: 'changed' as const, student, assignment, before, after, amount }]
  })

const findFew = (data: ControlData, lessonOf: ReadonlyMap<number, ControlLesson>): Finding[] => {
  const marks = new Map<string, number>()
  for (const { lesson, student, hasValue } of data.marks) {
    const workload = lessonOf.get(lesson)?.workload
    if (!hasValue || workload === undefined) continue
    const key = `${workload} ${student}`
    marks.set(key, (marks.get(key) ?? 0) + 1)
  }
  const lessons = new Map<number, number>()
  for (const { workload } of data.lessons) lessons.set(workload, (lessons.get(workload) ?? 0) + 1)
  return data.workloads.flatMap(({ id, teacher, grade, hoursPerWeek, students }) => {
    if (data.unmarkedGrades.includes(grade)) return []
    const expected = expectedMarks(data.rules, { hoursPerWeek, lessons: lessons.get(id) ?? 0 })
    return students.flatMap((student) => {
      const amount = marks.get(`${id} ${student}`) ?? 0
      return amount < expected
        ? [{ ...NOWHERE, kind: 'few' as const, workload: id, teacher, student, amount, of: expected }]
        : []
    })
  })
}

const findBehind = ({ workloads, topics, termMarks }: ControlData): Finding[] =>
  workloads.flatMap(({ id: workload, teacher }): Finding[] => {
    const topic = topics.get(workload)
    const term = termMarks.get(workload)
    return [
      ...(topic && topic.due > topic.given
        ? [
            {
              ...NOWHERE,
              kind: 'plan' as const,
              workload,
              teacher,
              amount: topic.due - topic.given,
              of: topic.due,
            },
          ]
        : []),
      ...(term && term.missing > 0
        ? [{ ...NOWHERE, kind: 'termMarks' as const, workload, teacher, amount: term.missing, of: term.due }]
        : []),
    ]
  })

/** Everything that is amiss in journals, thing by thing: every figure of the control is a count of these. Pure. */
export const findFindings = (data: ControlData): Finding[] => {
  const lessonOf = new Map(data.lessons.map((lesson) => [lesson.id, lesson]))
  const grades = new Map(data.workloads.map(({ id, grade }) => [id, grade]))
  const gradeOf = (workload: number): number => grades.get(workload) ?? 0
  return [
    ...findInLessons(data, gradeOf),
    ...findLate(data, lessonOf),
    ...findFew(data, lessonOf),
    ...findChanged(data, lessonOf),
    ...findBehind(data),
  ]
}
