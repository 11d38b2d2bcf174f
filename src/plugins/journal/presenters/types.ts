import type { Period, SchoolDate } from '@/core/school-date'

import type { AttendanceCode } from '../domain/attendance-codes'
import type { BehaviourKind } from '../domain/behaviour-kinds'
import type { Former } from '../domain/former-mark'
import type { Marking } from '../domain/mark-rules'
import type { JournalWorkload, LessonLock, LessonState, MarkState, PlannedTopic } from '../types'

export type PresentedAssignment = {
  id: number
  lesson: number
  position: number
  type: number
  topic: string | null
  weight: number
  dueDate: SchoolDate | null
  maxScore: number | null
}

export type PresentedLesson = {
  id: number
  date: SchoolDate
  number: number
  /** Times from the bells of the class; empty when the schedule has no such lesson. */
  start: string | null
  end: string | null
  room: string | null
  state: LessonState
  topic: string | null
  lessonType: number | null
  homework: string | null
  homeworkDueDate: SchoolDate | null
  homeworkMinutes: number | null
  studentNote: string | null
  /** What the reader noted for oneself. */
  privateNote: string | null
  hasFiles: boolean
  /** Whether the person who asks may write here now. */
  isWritable: boolean
  /** A lock holds it, whoever asks. */
  lock: LessonLock | null
  /** Somebody has said who is there and who is not. */
  isAttendanceTaken: boolean
  /** Marks and attendance open on the day of the lesson. */
  isOpen: boolean
  assignments: PresentedAssignment[]
}

export type PresentedMark = {
  student: number
  assignment: number
  /** By how many school days its first value came after the deadline. */
  lateDays?: number | null
} & NonNullable<MarkState> &
  Former
export type PresentedBehaviour = { student: number; lesson: number; kind: BehaviourKind; text: string }
export type PresentedAttendance = { student: number; lesson: number; code: AttendanceCode }
export type PresentedStudent = { id: number; name: string; periods: Period[] }
export type Named = { id: number; name: string }

/** Everything that the page of one workload and one term shows. */
export type JournalPage = {
  workload: JournalWorkload
  term: Named & { from: SchoolDate; to: SchoolDate }
  terms: Named[]
  today: SchoolDate
  isMarked: boolean
  /** The scale in force and how averages are counted. */
  marking: Marking
  canWrite: boolean
  students: PresentedStudent[]
  lessons: PresentedLesson[]
  marks: PresentedMark[]
  attendance: PresentedAttendance[]
  behaviour: PresentedBehaviour[]
  /** Whether the reader may open the history of a cell. */
  readsHistory: boolean
  /** The final marks of the term that are put, where a plugin keeps them. */
  finals?: { student: number; value: number | null; label: string }[]
  lessonTypes: (Named & { shortName: string; isOff?: boolean })[]
  assignmentTypes: (Named & { letter: string; weight: number; isOff?: boolean })[]
}

/** One lesson with its group, for recording it alone: on a phone, or from the home page. */
export type LessonPage = Omit<JournalPage, 'term' | 'terms' | 'lessons' | 'finals'> & {
  lesson: PresentedLesson
  files: { id: number; filename: string; url: string; filesize: number }[]
  /** The next lesson of the workload, to which homework is usually due. */
  nextDate: SchoolDate | null
  previousTopic: string | null
  /** What the plan of the workload says, for who may write here. */
  planned: PlannedTopic | null
}

/** A journal in the list of journals. */
export type JournalListItem = {
  id: number
  class: Named
  subject: string
  subgroup: string | null
  teacher: string
  hoursPerWeek: number
  isEnded: boolean
  /** Lessons that are over and not recorded, or recorded without a topic. */
  unfilled: number
  /** The last recorded lesson of the last month. */
  lastRecorded: SchoolDate | null
}
