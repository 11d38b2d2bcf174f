import { addDays, type Period, type SchoolDate } from '@/core/school-date'

/** Who teaches it and how many hours a week. */
export type Given = { teacher: number; hoursPerWeek: number }

type Present = Given & Period

/** What the timetable and the journal hold of a workload. */
export type History = {
  /** Lessons before the day. */
  hasBefore: boolean
  /** The last day with a lesson on or after the day. */
  lastLesson: SchoolDate | null
  /** The last day on or after the day that has marks, absences or a recorded lesson. */
  lastRecord: SchoolDate | null
}

export type Step =
  | { kind: 'nothing' }
  | { kind: 'insert'; given: Given }
  /** Changed where it stands; its lessons get the teacher. */
  | { kind: 'change'; given: Given }
  /** Ended the day before; a new one begins and takes the lessons ahead. */
  | { kind: 'split'; given: Given; to: SchoolDate }
  | { kind: 'end'; to: SchoolDate }
  | { kind: 'remove' }
  | { kind: 'refuse'; why: 'records' | 'lessons'; date: SchoolDate }

type Question = { present: Present | null; now: Given | null; date: SchoolDate; history: History }

/**
 * What becomes of a workload from a day on. Records stay with the teacher who made them: a workload that has lessons
 * before the day is ended and another begins. More or fewer hours of the same teacher change in place, because the
 * journal of a subject is one.
 */
export const planAssignment = ({ present, now, date, history }: Question): Step => {
  const { hasBefore, lastLesson, lastRecord } = history
  if (present === null) return now === null ? { kind: 'nothing' } : { kind: 'insert', given: now }
  if (now?.teacher === present.teacher) {
    return now.hoursPerWeek === present.hoursPerWeek ? { kind: 'nothing' } : { kind: 'change', given: now }
  }
  if (lastRecord !== null) return { kind: 'refuse', why: 'records', date: lastRecord }
  const isSplit = hasBefore && date > (present.from ?? '')
  if (now !== null) {
    return isSplit ? { kind: 'split', given: now, to: addDays(date, -1) } : { kind: 'change', given: now }
  }
  if (lastLesson !== null) return { kind: 'refuse', why: 'lessons', date: lastLesson }
  return isSplit ? { kind: 'end', to: addDays(date, -1) } : { kind: 'remove' }
}
