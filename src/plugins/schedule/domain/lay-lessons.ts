import { addDays, daysBetween, eachDate, startOfWeek, weekday, type SchoolDate } from '@/core/school-date'
import { groupBy } from '@/core/group-by'

import type { Entry } from './school-week'
import type { CycleWeek } from './solver/problem'

/** A lesson as the timetable asks for it. */
export type WantedLesson = { workload: number; date: SchoolDate; number: number; room: number | null }

/** A lesson that exists. With records it is never touched. */
export type PresentLesson = WantedLesson & {
  id: number
  isRecorded: boolean
  /** Where it stood before a substitution moved it: its hour is given, so that place wants no lesson. */
  movedFrom?: { date: SchoolDate; number: number } | null
}

export type LessonChanges = {
  add: WantedLesson[]
  /** Ids of lessons that go. */
  remove: PresentLesson[]
  /** Lessons that stay and get another room. */
  move: { id: number; room: number | null }[]
  /** Lessons with records that the timetable would not have: they stay. */
  kept: PresentLesson[]
  /** Lessons that are right as they are. */
  same: number
}

/** Which week of a two-week cycle a date is in, counted from the first week of the school year. */
export const cycleWeekOf = (date: SchoolDate, yearStart: SchoolDate): 1 | 2 =>
  (daysBetween(startOfWeek(yearStart), startOfWeek(date)) / 7) % 2 === 0 ? 1 : 2

type LayOut = {
  entries: readonly (Entry & { class: number })[]
  from: SchoolDate
  to: SchoolDate
  yearStart: SchoolDate
  cycleWeeks: 1 | 2
  /** Whether the class has lessons on the date. */
  isStudyDay: (classId: number, date: SchoolDate) => boolean
  isActive: (workload: number, date: SchoolDate) => boolean
}

/** The lessons that a timetable gives from one day to another: on study days, while the workloads last. */
export const layLessons = ({
  entries,
  from,
  to,
  yearStart,
  cycleWeeks,
  isStudyDay,
  isActive,
}: LayOut): WantedLesson[] => {
  const byDay = groupBy(entries, (entry) => `${entry.class} ${entry.weekday}`)
  const classes = [...new Set(entries.map((entry) => entry.class))]
  return eachDate(from, to).flatMap((date) => {
    const week: CycleWeek = cycleWeeks === 1 ? 0 : cycleWeekOf(date, yearStart)
    return classes.flatMap((classId) => {
      const own = byDay.get(`${classId} ${weekday(date)}`)
      if (!own || !isStudyDay(classId, date)) return []
      return own
        .filter(
          ({ cycleWeek, workload }) =>
            (cycleWeek === 0 || week === 0 || cycleWeek === week) && isActive(workload, date),
        )
        .map(({ workload, number, room }) => ({ workload, date, number, room }))
    })
  })
}

const keyOf = ({ workload, date, number }: WantedLesson): string => `${workload} ${date} ${number}`

/** What has to change so that the lessons are as wanted. Lessons with records stay as they are. */
export const compareLessons = (
  wanted: readonly WantedLesson[],
  present: readonly PresentLesson[],
): LessonChanges => {
  const changes: LessonChanges = { add: [], remove: [], move: [], kept: [], same: 0 }
  const wantedByKey = new Map(wanted.map((lesson) => [keyOf(lesson), lesson]))
  const there = new Set<string>()
  for (const lesson of present) {
    const key = keyOf(lesson)
    const wish = wantedByKey.get(key)
    there.add(key)
    if (lesson.movedFrom) there.add(keyOf({ ...lesson, ...lesson.movedFrom }))
    if (!wish) (lesson.isRecorded ? changes.kept : changes.remove).push(lesson)
    else if (wish.room === lesson.room || lesson.isRecorded) changes.same += 1
    else changes.move.push({ id: lesson.id, room: wish.room })
  }
  changes.add = [...wantedByKey].filter(([key]) => !there.has(key)).map(([, lesson]) => lesson)
  return changes
}

/** The day before, for a version that gives way to the next one. */
export const dayBefore = (date: SchoolDate): SchoolDate => addDays(date, -1)
