import type { LessonTime } from './lesson-time'

type Candidate = { time: LessonTime; state: string; isFilled: boolean; start: string | null }

/** Why this lesson: it goes on, it comes next, or it is over and has not been recorded. */
export type When = 'now' | 'next' | 'unrecorded' | 'over'

const minutes = (time: string): number => {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  return hours * 60 + rest
}

/**
 * The lesson that a teacher means by «now», of the lessons of a day in their order: the one that goes on, otherwise
 * the one that begins next, after the last bell the last one without a record, otherwise the last. A cancelled lesson
 * is none. `inMinutes` tells how far the next one is; without bells nobody knows.
 */
export const lessonNow = <TLesson extends Candidate>(
  lessons: readonly TLesson[],
  time: string,
): { lesson: TLesson; when: When; inMinutes: number | null } | null => {
  const given = lessons.filter(({ state }) => state !== 'cancelled')
  const found = (lesson: TLesson | undefined, when: When, inMinutes: number | null = null) =>
    lesson && { lesson, when, inMinutes }
  const next = given.find((lesson) => lesson.time === 'ahead')
  return (
    found(
      given.find((lesson) => lesson.time === 'now'),
      'now',
    ) ??
    found(next, 'next', next?.start ? minutes(next.start) - minutes(time) : null) ??
    found(
      given.findLast(({ isFilled }) => !isFilled),
      'unrecorded',
    ) ??
    found(given.at(-1), 'over') ??
    null
  )
}
