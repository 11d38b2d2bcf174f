import type { SchoolDate } from '@/core/school-date'

import type { AttendanceCode } from '../domain/attendance-codes'
import type { BehaviourKind } from '../domain/behaviour-kinds'
import type { ChainedChange } from '../domain/change-chain'
import type { Totals } from '../domain/totals'

/** Rows of the journal's collections, as the database keeps them. */
type Row = { id: number; school: number }

/** What is copied from a lesson into everything that hangs on it. */
export type LessonCopies = { school: number; workload: number; class: number; term: number; date: SchoolDate }

type AssignmentTypeRow = Row & {
  name: string
  letter: string
  weight: number
  order: number
  needsLongCheck: boolean
}
type AssignmentRow = Row &
  LessonCopies & {
    lesson: number
    position: number
    type: number
    topic: string | null
    weight: number
    dueDate: SchoolDate | null
    maxScore: number | null
  }
type Marking = {
  value: number | null
  isDebt: boolean
  comment: string | null
  score: number | null
  formerValue: number | null
  wasDebt: boolean
  author: number | null
  markedAt: string
  lateDays: number | null
}
export type MarkRow = Row & LessonCopies & Marking & { lesson: number; student: number; assignment: number }
export type JournalChangeRow = Row & LessonCopies & ChainedChange
type AttendanceRow = Row &
  LessonCopies & { lesson: number; student: number; code: AttendanceCode; author: number | null }
type BehaviourRow = Row &
  LessonCopies & {
    lesson: number
    student: number
    kind: BehaviourKind
    text: string
    author: number | null
  }
export type TermTotalsRow = Row & { student: number; workload: number; class: number; term: number } & Totals

export type JournalRows = {
  assignmentTypes: AssignmentTypeRow[]
  assignments: AssignmentRow[]
  marks: MarkRow[]
  changes: JournalChangeRow[]
  attendance: AttendanceRow[]
  termTotals: TermTotalsRow[]
  behaviour: BehaviourRow[]
}
