import type { SchoolDate } from '@/core/school-date'

/** A lesson of which somebody has said who was there. */
export type TakenLesson = {
  id: number
  class: number
  grade: number
  date: SchoolDate
  /** Who belonged to its group that day. Lessons of the same people share one set, or it takes longer. */
  members: ReadonlySet<number>
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

/** Lessons of the same people on one day. */
type Sitting = { members: ReadonlySet<number>; lessons: number }
type Group<TCode extends string> = Omit<AttendanceSum<TCode>, 'students' | 'days'> & {
  sittings: Map<SchoolDate, Sitting[]>
  /** How many lessons a student missed on a day, of those who missed any. */
  missedOn: Map<SchoolDate, Map<number, number>>
}

const KEYS = { class: 'class', grade: 'grade', day: 'date' } as const

const keyOf = (grouping: Exclude<Grouping, 'student'>, lesson: TakenLesson): number | string =>
  lesson[KEYS[grouping]]

const zeros = <TCode extends string>(codes: readonly TCode[]): Record<TCode, number> =>
  Object.fromEntries(codes.map((code) => [code, 0])) as Record<TCode, number>

const placesOf = (sittings: readonly Sitting[], student: number): number =>
  sittings.reduce((sum, { members, lessons }) => sum + (members.has(student) ? lessons : 0), 0)

/** Days on which a student missed every lesson: asked of those only who missed some. */
const daysMissed = ({ sittings, missedOn }: Group<string>): number => {
  let days = 0
  for (const [date, students] of missedOn)
    for (const [student, missed] of students)
      if (missed >= placesOf(sittings.get(date) ?? [], student)) days += 1
  return days
}

/** How many different students there are in groups, of which the same may be named again and again. */
export const countStudents = (groups: readonly ReadonlySet<number>[]): number =>
  new Set([...new Set(groups)].flatMap((members) => [...members])).size

/** What was missed of the lessons whose attendance was taken, by class, grade, student or day. */
export const sumAttendance = <TCode extends string>({
  lessons,
  absences,
  codes,
  isMissed,
  grouping,
}: Args<TCode>): AttendanceSum<TCode>[] => {
  const groups = new Map<number | string, Group<TCode>>()
  const groupAt = (key: number | string): Group<TCode> => {
    let group = groups.get(key)
    if (!group)
      groups.set(
        key,
        (group = {
          key,
          places: 0,
          missed: 0,
          counts: zeros(codes),
          sittings: new Map(),
          missedOn: new Map(),
        }),
      )
    return group
  }
  const seat = (group: Group<TCode>, { date, members }: TakenLesson, places: number): void => {
    group.places += places
    let sittings = group.sittings.get(date)
    if (!sittings) group.sittings.set(date, (sittings = []))
    const sitting = sittings.find((one) => one.members === members)
    if (sitting) sitting.lessons += 1
    else sittings.push({ members, lessons: 1 })
  }
  for (const lesson of lessons) {
    const { members } = lesson
    if (grouping === 'student') for (const student of members) seat(groupAt(student), lesson, 1)
    else if (members.size > 0) seat(groupAt(keyOf(grouping, lesson)), lesson, members.size)
  }
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  for (const { student, lesson: id, code } of absences) {
    const lesson = byId.get(id)
    // Somebody who has left the group since is no longer counted among its students either.
    if (!lesson?.members.has(student)) continue
    const group = groupAt(grouping === 'student' ? student : keyOf(grouping, lesson))
    group.counts[code] += 1
    if (!isMissed(code)) continue
    group.missed += 1
    let day = group.missedOn.get(lesson.date)
    if (!day) group.missedOn.set(lesson.date, (day = new Map<number, number>()))
    day.set(student, (day.get(student) ?? 0) + 1)
  }
  return [...groups.values()].map((group) => {
    const { key, places, missed, counts } = group
    return {
      key,
      places,
      missed,
      counts,
      students:
        grouping === 'student'
          ? 1
          : countStudents([...group.sittings.values()].flat().map(({ members }) => members)),
      days: daysMissed(group),
    }
  })
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
