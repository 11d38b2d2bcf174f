/** A lesson as the clock sees it; times are `HH:mm`, empty where the bells do not tell. */
export type TimedLesson = { start: string | null; end: string | null; isCancelled: boolean }

export type Moment<TLesson> = {
  /** `free` on a day without lessons. */
  phase: 'free' | 'before' | 'lesson' | 'break' | 'after'
  now: TLesson | null
  /** Minutes until the end of `now`. */
  left: number | null
  next: TLesson | null
  /** Minutes until the beginning of `next`. */
  until: number | null
}

/** Minutes since midnight of `HH:mm`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** `HH:mm` so many minutes later, at most the end of the day. */
export const addMinutes = (time: string, minutes: number): string => {
  const sum = Math.min(minutesOf(time) + minutes, 23 * 60 + 59)
  return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`
}

/**
 * What goes on at a time of the day and what comes next. A lesson lasts from its bell up to, but not including, the
 * minute of its last bell; cancelled lessons and those without bells do not count.
 */
export const momentOf = <TLesson extends TimedLesson>(
  lessons: readonly TLesson[],
  time: string,
): Moment<TLesson> => {
  const held = lessons
    .filter((lesson) => !lesson.isCancelled && lesson.start !== null && lesson.end !== null)
    .sort((left, right) => (left.start! < right.start! ? -1 : left.start! > right.start! ? 1 : 0))
  const now = held.find(({ start, end }) => start! <= time && time < end!) ?? null
  const next = held.find(({ start }) => start! > time) ?? null
  const phase =
    held.length === 0 ? 'free' : now ? 'lesson' : !next ? 'after' : held[0] === next ? 'before' : 'break'
  return {
    phase,
    now,
    left: now && minutesOf(now.end!) - minutesOf(time),
    next,
    until: next && minutesOf(next.start!) - minutesOf(time),
  }
}
