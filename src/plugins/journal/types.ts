import type { Locale, Localized } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'

import type { AttendanceCode } from './domain/attendance-codes'
import type { BehaviourKind } from './domain/behaviour-kinds'

export type { BehaviourKind } from './domain/behaviour-kinds'
export { type AttendanceCode, isMissed } from './domain/attendance-codes'
export type { JournalPage } from './presenters/types'
// Pure rules and scales: other plugins' rules and pages in the browser count by them as well.
export {
  averageOf,
  DEFAULT_MARK_RULES,
  type MarkRules,
  type MarkSums,
  roundAverage,
  suggestMark,
} from './domain/mark-rules'
export { isOnScale, type MarkScale, markLabel, markLevel, SCALES } from './domain/mark-scales'

/** Emitted in the transaction that records anything of a lesson. */
export type LessonRecorded = {
  lesson: number
  workload: number
  class: number
  date: SchoolDate
  by: number
  /** Students whose marks or attendance changed. */
  students: number[]
  /** What the lesson tells after this save. */
  topic: string | null
  /** Whether the topic of a lesson that has come changed, or the lesson became held with one. */
  isTopicNews: boolean
}

/** The topic that a plan has for a lesson, ready to be written into it. */
export type PlannedTopic = {
  title: string
  section: string
  lessonType: number | null
  homework: string | null
  /** How long the homework takes, in minutes. */
  homeworkMinutes: number | null
  isControl: boolean
  /** Its place among the lessons of the plan, from 1, and how many those are. */
  place: number
  of: number
  /** Laid on this very lesson; otherwise the next one that is to be given. */
  isOfLesson: boolean
  /** Where the plan of the workload is laid. */
  href: string
}

/** Answers of students to the homework of a lesson. */
export type HomeworkAnswers = {
  handedIn: number
  /** How many have it to do. */
  of: number
  /** Where they are looked at. */
  href: string
}

/** A lesson as far as a lock of the journal asks about it. */
export type LockedPlace = { id: number; workload: number; class: number; subject: number; date: SchoolDate }

/** Why nothing can be changed in a lesson any more. */
export type LessonLock = {
  /** The last day of lessons that the lock holds. */
  through: SchoolDate
  /** What the person who locked it wrote, for example the order's number. */
  note: string | null
}

/** A remark of whoever checks the journals, ready to be shown where it belongs. */
export type JournalRemark = {
  id: number
  kind: Localized
  text: string
  /** Of the whole journal when empty; of a cell when there is a student. */
  lesson: number | null
  student: number | null
  state: 'open' | 'answered' | 'closed' | 'reopened'
  dueDate: SchoolDate
  isOverdue: boolean
  href: string
  /** How its teacher answers it, or puts the answer right until somebody has looked; `null` for everybody else. */
  answer: { url: `/${string}`; seen: number; text: string | null } | null
}

export type JournalRemarks = {
  /** Those that are not closed, the most urgent first. */
  remarks: JournalRemark[]
  /** Where one writes a remark; takes `lesson` and `student`. `null` for those who may not. */
  writeHref: `/${string}` | null
}

/** A final mark: of a term, half-year, year, exam or the final one. */
export type StudentFinal = {
  student: number
  subject: number
  class: number
  kind: 'term' | 'half' | 'year' | 'exam' | 'final'
  /** Id of the term, or of the school year. */
  period: number
  /** A figure of the school's scale; empty with a code. */
  value: number | null
  /** Not attested, exempted, passed, failed. */
  code: 'na' | 'exempt' | 'pass' | 'fail' | null
}

declare module '@/core/questions' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface SchoolQuestions {
    /** The final marks of students in a school year, in one statement. Asked for who may read them. */
    'students.final-marks': {
      asked: {
        school: number
        year: number
        students: readonly number[]
        /** Of one subject, of one term or year, of these kinds only. */
        subject?: number
        period?: number
        kinds?: readonly StudentFinal['kind'][]
      }
      answer: StudentFinal[]
    }
    /** Which topic is to be given in the lesson. Asked for who may record it. */
    'lesson.planned-topic': {
      asked: { school: number; lesson: number; workload: number }
      answer: PlannedTopic
    }
    /** How many have handed in an answer to the homework set in the lesson. Asked for who may read the lesson. */
    'lesson.homework-answers': {
      asked: { school: number; lesson: number }
      answer: HomeworkAnswers
    }
    /** Which of the lessons are locked today: by their ids. Asked before every change of a lesson. */
    'lessons.locked': {
      asked: { school: number; today: SchoolDate; lessons: readonly LockedPlace[] }
      answer: ReadonlyMap<number, LessonLock>
    }
    /** What was remarked on a journal and is not settled. Asked for who may read that journal. */
    'journal.remarks': {
      asked: { school: number; workload: number }
      answer: JournalRemarks
    }
    /** Sections of the journal of a class beside the subjects. Asked for who may open the journals of the class. */
    'journal.sections': {
      asked: { class: number; locale: Locale }
      answer: { key: string; label: string; href: string }
    }
  }
}

declare module '@/core/domain-events' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface DomainEvents {
    'lesson.recorded': LessonRecorded
  }
}

/** The names that head a journal page. */
export type JournalWorkload = {
  id: number
  class: { id: number; name: string }
  subject: { id: number; name: string }
  subgroup: string | null
  teacher: string
  grade: number
}

export type LessonState = 'planned' | 'held' | 'cancelled'

/** A row of `lessons` as the journal reads it. */
export type LessonRow = {
  id: number
  workload: number
  class: number
  subject: number
  subgroup: number | null
  teacher: number
  /** The day of a lesson that was moved, before it was. Read where it is shown only. */
  movedFromDate?: SchoolDate | null
  substitute: number | null
  term: number | null
  date: SchoolDate
  number: number
  room: number | null
  state: LessonState
  topic: string | null
  lessonType: number | null
  homework: string | null
  homeworkDueDate: SchoolDate | null
  /** Minutes that the homework should take; empty when nobody estimated it. */
  homeworkMinutes: number | null
  /** What the teacher tells the class beside the homework. */
  studentNote: string | null
  hasFiles: boolean
  recordedAt: string | null
  /** When its teacher first said who is there and who is not: an instant. */
  attendanceAt: string | null
}

export type AssignmentRow = {
  id: number
  lesson: number
  position: number
  type: number
  topic: string | null
  weight: number
  dueDate: SchoolDate | null
  /** The highest score of a test, where the work is scored. */
  maxScore: number | null
}

export type MarkRow = {
  id: number
  student: number
  assignment: number
  value: number | null
  isDebt: boolean
  comment: string | null
  score: number | null
  /** The mark before the correction: «2 → 4». */
  formerValue: number | null
  wasDebt: boolean
  author: number | null
  markedAt: string | null
  /** By how many school days the first mark in the cell came after its deadline. */
  lateDays: number | null
}

export type BehaviourRow = {
  id: number
  student: number
  kind: BehaviourKind
  text: string
  author: number | null
}

export type AttendanceRow = { id: number; student: number; code: AttendanceCode; author: number | null }

/** What a client believes stands in a cell, and what it wants there. `null` is an empty cell. */
export type MarkState = {
  value: number | null
  isDebt: boolean
  comment: string | null
  /** The score of a test beside the mark. Who says nothing of it leaves it as it is. */
  score?: number | null | undefined
} | null
