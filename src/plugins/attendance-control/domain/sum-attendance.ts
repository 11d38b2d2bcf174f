import type { SchoolDate } from '@/core/school-date'

/** A lesson of which somebody has said who was there. */
export type TakenLesson = {
  id: number
  class: number
  grade: number
  date: SchoolDate
  /** Who belonged to its group that day. */
  members: readonly number[]
}
/** Codes come from the journal; `isMissed` says which of them are a missed lesson. */
export type AbsenceRow<TCode extends string> = { student: number; lesson: number; code: TCode }

export const GROUPINGS = ['class', 'grade', 'student', 'day'] as const
export type Grouping = (typeof GROUPINGS)[number]

export type AttendanceSum<TCode extends string> = {
  /** An id, the number of the grade, or a day. */
  key: number | string
  students: number
  /** Lessons of students: thirty students in one lesson are thirty. */
  places: number
  /** How many of them were missed. */
  missed: number
  /** Days of students on which every lesson of theirs was missed. */
  days: number
  counts: Record<TCode, number>
}

type Args<TCode extends string> = {
  lessons: readonly TakenLesson[]
  absences: readonly AbsenceRow<TCode>[]
  codes: readonly TCode[]
  isMissed: (code: TCode) => boolean
  grouping: Grouping
}

type Day = { places: number; missed: number }
type Group<TCode extends string> = Omit<AttendanceSum<TCode>, 'students' | 'days'> & {
  /** By student and day. */
  byStudent: Map<number, Map<SchoolDate, Day>>
}

const keyOf = (grouping: Grouping, lesson: TakenLesson, student: number): number | string =>
  ({ class: lesson.class, grade: lesson.grade, student, day: lesson.date })[grouping]

const zeros = <TCode extends string>(codes: readonly TCode[]): Record<TCode, number> =>
  Object.fromEntries(codes.map((code) => [code, 0])) as Record<TCode, number>

const daysMissed = (byStudent: ReadonlyMap<number, ReadonlyMap<SchoolDate, Day>>): number => {
  let days = 0
  for (const list of byStudent.values())
    for (const { places, missed } of list.values()) if (places > 0 && missed >= places) days += 1
  return days
}

/** What was missed of the lessons whose attendance was taken, by class, grade, student or day. */
export const sumAttendance = <TCode extends string>({
  lessons,
  absences,
  codes,
  isMissed,
  grouping,
}: Args<TCode>): AttendanceSum<TCode>[] => {
  const groups = new Map<number | string, Group<TCode>>()
  const dayOf = (lesson: TakenLesson, student: number): { group: Group<TCode>; day: Day } => {
    const key = keyOf(grouping, lesson, student)
    let group = groups.get(key)
    if (!group)
      groups.set(key, (group = { key, places: 0, missed: 0, counts: zeros(codes), byStudent: new Map() }))
    let days = group.byStudent.get(student)
    if (!days) group.byStudent.set(student, (days = new Map<SchoolDate, Day>()))
    let day = days.get(lesson.date)
    if (!day) days.set(lesson.date, (day = { places: 0, missed: 0 }))
    return { group, day }
  }
  for (const lesson of lessons)
    for (const student of lesson.members) {
      const { group, day } = dayOf(lesson, student)
      group.places += 1
      day.places += 1
    }
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  for (const { student, lesson: id, code } of absences) {
    const lesson = byId.get(id)
    // Somebody who has left the group since is no longer counted among its students either.
    if (!lesson?.members.includes(student)) continue
    const { group, day } = dayOf(lesson, student)
    group.counts[code] += 1
    if (!isMissed(code)) continue
    group.missed += 1
    day.missed += 1
  }
  return [...groups.values()].map(({ byStudent, ...group }) => ({
    ...group,
    students: byStudent.size,
    days: daysMissed(byStudent),
  }))
}

/** The lines added up. Students that are in several lines are told by the caller, who knows them. */
export const addUp = <TCode extends string>(
  sums: readonly AttendanceSum<TCode>[],
  codes: readonly TCode[],
): Omit<AttendanceSum<TCode>, 'key' | 'students'> => {
  const counts = zeros(codes)
  for (const sum of sums) for (const code of codes) counts[code] += sum.counts[code]
  const total = (name: 'places' | 'missed' | 'days') => sums.reduce((sum, line) => sum + line[name], 0)
  return { places: total('places'), missed: total('missed'), days: total('days'), counts }
}

/** The share of lessons missed, 0 to 1; `null` of no lessons. */
export const shareOf = ({ places, missed }: { places: number; missed: number }): number | null =>
  places === 0 ? null : missed / places
