import type { SchoolDate } from '@/core/school-date'

import type { TopicCounts } from '../types'

export type TopicProgress = TopicCounts & {
  /** Hours of topics behind; negative when ahead. */
  behind: number
  /** The lesson on which the last topic falls at this pace; `null` when the lessons of the year do not reach. */
  ends: SchoolDate | null
  /** Nothing is left to be given. */
  isDone: boolean
}

/** So few lessons tell no pace yet: one topic a lesson is taken. */
const FEW = 3

type Question = {
  counts: readonly TopicCounts[]
  /** Lessons that have been held. */
  held: number
  /** Dates of the lessons ahead. */
  ahead: readonly SchoolDate[]
}

/** How far a line has come in its topics, and when it ends if as many topics a lesson are given as until now. */
export const topicProgress = ({ counts, held, ahead }: Question): TopicProgress | null => {
  if (counts.length === 0) return null
  const sum = counts.reduce(
    (all, one) => ({ total: all.total + one.total, given: all.given + one.given, due: all.due + one.due }),
    { total: 0, given: 0, due: 0 },
  )
  const left = sum.total - sum.given
  const pace = held < FEW ? 1 : sum.given / held
  const lessons = pace > 0 ? Math.ceil(left / pace) : Infinity
  return {
    ...sum,
    behind: sum.due - sum.given,
    isDone: left === 0,
    ends: left === 0 ? null : ([...ahead].sort()[lessons - 1] ?? null),
  }
}
