import { FINDING_KINDS, type Finding, type FindingKind } from '../types'
import type { ControlLesson, ControlMark, ControlWorkload } from './find-findings'

export const GROUPINGS = ['workload', 'teacher', 'class', 'subject'] as const
export type Grouping = (typeof GROUPINGS)[number]

export type Counts = Record<FindingKind, number>
export type Sum = {
  key: number
  lessons: number
  marks: number
  /** Places of students in the groups of the workloads. */
  students: number
  counts: Counts
  /** Findings of all kinds together. */
  total: number
}

const none = (): Counts => Object.fromEntries(FINDING_KINDS.map((kind) => [kind, 0])) as Counts

/** How many findings one of these is: topics behind and missing term marks are counted one by one. */
const weightOf = ({ kind, amount }: Finding): number =>
  kind === 'plan' || kind === 'termMarks' ? (amount ?? 1) : 1

type Parts = {
  lessons: readonly ControlLesson[]
  marks: readonly ControlMark[]
  workloads: readonly ControlWorkload[]
  findings: readonly Finding[]
  /** The line of something that somebody does in a workload; `null` for none. */
  keyOf: (workload: number, teacher: number) => number | null
}

/** The lines of a table and their counts. A substituted lesson is a line of who gave it when teachers are the lines. */
export const sumLines = ({ lessons, marks, workloads, findings, keyOf }: Parts): Map<number, Sum> => {
  const lines = new Map<number, Sum>()
  const at = (workload: number, teacher: number): Sum | null => {
    const key = keyOf(workload, teacher)
    if (key === null) return null
    let line = lines.get(key)
    if (!line) lines.set(key, (line = { key, lessons: 0, marks: 0, students: 0, counts: none(), total: 0 }))
    return line
  }
  const teacherOf = new Map<number, { workload: number; teacher: number }>()
  for (const { id, teacher, students } of workloads) {
    const line = at(id, teacher)
    if (line) line.students += students.length
  }
  for (const { id, workload, teacher } of lessons) {
    teacherOf.set(id, { workload, teacher })
    const line = at(workload, teacher)
    if (line) line.lessons += 1
  }
  for (const { lesson, hasValue } of marks) {
    const place = teacherOf.get(lesson)
    const line = place && hasValue ? at(place.workload, place.teacher) : null
    if (line) line.marks += 1
  }
  for (const finding of findings) {
    const line = at(finding.workload, finding.teacher)
    if (!line) continue
    line.counts[finding.kind] += weightOf(finding)
    line.total += weightOf(finding)
  }
  return lines
}

/** All lines in one. */
export const sumAll = (lines: Iterable<Sum>): Omit<Sum, 'key'> => {
  const sum = { lessons: 0, marks: 0, students: 0, counts: none(), total: 0 }
  for (const line of lines) {
    sum.lessons += line.lessons
    sum.marks += line.marks
    sum.students += line.students
    sum.total += line.total
    for (const kind of FINDING_KINDS) sum.counts[kind] += line.counts[kind]
  }
  return sum
}
