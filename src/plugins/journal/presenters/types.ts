import type { Period, SchoolDate } from '@/core/school-date'

import type { AttendanceCode } from '../domain/attendance-codes'
import type { LessonState, MarkState, PlannedTopic } from '../types'

export type PresentedAssignment = {
  id: number
  lesson: number
  position: number
  type: number
  topic: string | null
  weight: number
  dueDate: SchoolDate | null
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
  hasFiles: boolean
  /** Whether the person who asks may write here now. */
  isWritable: boolean
  /** Marks and attendance open on the day of the lesson. */
  isOpen: boolean
  assignments: PresentedAssignment[]
}

export type PresentedMark = { student: number; assignment: number } & NonNullable<MarkState>
export type PresentedAttendance = { student: number; lesson: number; code: AttendanceCode }
export type PresentedStudent = { id: number; name: string; periods: Period[] }
export type Named = { id: number; name: string }

/** Everything that the page of one workload and one term shows. */
export type JournalPage = {
  workload: {
    id: number
    class: Named
    subject: Named
    subgroup: string | null
    teacher: string
    grade: number
  }
  term: Named & { from: SchoolDate; to: SchoolDate }
  terms: Named[]
  today: SchoolDate
  isMarked: boolean
  canWrite: boolean
  students: PresentedStudent[]
  lessons: PresentedLesson[]
  marks: PresentedMark[]
  attendance: PresentedAttendance[]
  lessonTypes: (Named & { shortName: string })[]
  assignmentTypes: (Named & { letter: string; weight: number })[]
}

/** One lesson with its group, for recording it alone: on a phone, or from the home page. */
export type LessonPage = Omit<JournalPage, 'term' | 'terms' | 'lessons'> & {
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
