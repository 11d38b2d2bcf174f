import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'

export type { DiaryDay, DiaryLesson, StudentWeek } from './presenters/types'
// Pure: the letters of other plugins tell a day by it as well.
export { homeworkOf } from './domain/homework-of'

/** A mark that stands for a period and not for a work. */
export type FinalMark = {
  /** Id of the subject. */
  subject: number
  kind: 'term' | 'half' | 'year' | 'exam' | 'final'
  /** Id of the term; empty for the year, the exam and the final mark. */
  term: number | null
  /** The kept value on the school's scale; empty for «зач.», «осв.», «н/а». */
  value: number | null
  /** What people see: «4», «зач.», «н/а». */
  label: string
  /** The average that stood beside it, by the rules of marks of that day. */
  average: number | null
  /** When it was set, an instant. */
  setAt: string | null
}

/** Something beside the lessons that a student takes part in, in words and with its own page. */
export type DiaryEvent = {
  id: number
  title: string
  kind: string
  from: SchoolDate
  to: SchoolDate
  /** «10:00–11:30», «10:00» or nothing. */
  time: string
  place: string | null
  href: string
}

declare module '@/core/questions' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface SchoolQuestions {
    /**
     * The final marks of a student in a school year. Asked for who may read the diary. Nobody answering means that the
     * school keeps none here: the diary shows the averages of the terms instead.
     */
    'student.finalMarks': {
      asked: { school: number; student: number; year: number }
      answer: FinalMark[]
    }
    /** What a student takes part in beside lessons. Asked for who may read the diary; told is what that person may open. */
    'diary.events': {
      asked: { student: number; from: SchoolDate; to: SchoolDate; locale: Locale }
      answer: DiaryEvent[]
    }
  }
}
