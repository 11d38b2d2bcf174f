import type { SchoolDate } from '@/core/school-date'

/** Lessons of one workload, counted. One lesson is one hour of the plan. */
export type LessonCounts = {
  /** By the timetable until today, cancelled ones included. */
  due: number
  /** Given and recorded. */
  held: number
  /** Of those given, with a topic. */
  withTopic: number
  cancelled: number
  /** Still to come by the timetable. */
  ahead: number
}

export const NO_LESSONS: LessonCounts = { due: 0, held: 0, withTopic: 0, cancelled: 0, ahead: 0 }

type Lesson = { workload: number; date: SchoolDate; state: string; hasTopic: boolean }

/** Counts lessons by workload; today's are due. */
export const countLessons = (lessons: Iterable<Lesson>, today: SchoolDate): Map<number, LessonCounts> => {
  const counts = new Map<number, LessonCounts>()
  for (const { workload, date, state, hasTopic } of lessons) {
    let row = counts.get(workload)
    if (!row) counts.set(workload, (row = { ...NO_LESSONS }))
    const isDue = date <= today
    if (isDue) row.due += 1
    if (state === 'cancelled') row.cancelled += 1
    else if (state === 'held') {
      row.held += 1
      if (hasTopic) row.withTopic += 1
    } else if (!isDue) row.ahead += 1
  }
  return counts
}

export const addCounts = (left: LessonCounts, right: LessonCounts): LessonCounts => ({
  due: left.due + right.due,
  held: left.held + right.held,
  withTopic: left.withTopic + right.withTopic,
  cancelled: left.cancelled + right.cancelled,
  ahead: left.ahead + right.ahead,
})

export type Progress = LessonCounts & {
  /** Hours of the year by the curriculum; 0 when it has no such line. */
  planned: number
  /** Hours that should have been given by today and were not; never below 0. */
  behind: number
  /** Hours that the year will lack when all that is ahead takes place; negative when it will have more. */
  lacking: number
}

/** How far a line of the curriculum has come. `planned` is hours of the year. */
export const progressOf = (planned: number, counts: LessonCounts): Progress => ({
  ...counts,
  planned,
  behind: Math.max(0, counts.due - counts.held),
  lacking: planned === 0 ? 0 : planned - counts.held - counts.ahead,
})
