import type { SchoolDate } from '@/core/school-date'

import type { Group } from './belonging'

/** What is asked of a lesson to find where its homework belongs. */
type Lesson = Group & {
  id: number
  workload: number
  date: SchoolDate
  number: number
  state: 'planned' | 'held' | 'cancelled'
  homework: string | null
  homeworkDueDate: SchoolDate | null
}

/** Homework, by the lesson to which it is due; without such a lesson, by the day alone. */
export type PlacedHomework<TLesson> = {
  toLesson: ReadonlyMap<number, readonly TLesson[]>
  toDay: ReadonlyMap<SchoolDate, readonly TLesson[]>
}

type Args<TLesson> = {
  /** The student's own lessons of the days shown. */
  own: readonly TLesson[]
  /** Every lesson read, those of other days included. */
  all: readonly TLesson[]
  isIn: (group: Group, date: SchoolDate) => boolean
}

const push = <TKey, TValue>(map: Map<TKey, TValue[]>, key: TKey, value: TValue): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const byMoment = (left: Lesson, right: Lesson): number =>
  left.date < right.date ? -1 : left.date > right.date ? 1 : left.number - right.number

/**
 * Puts homework to the lesson of the same workload on its due date. It concerns those who are in the group on
 * that day: a newcomer has it to do, somebody who left has not.
 */
export const placeHomework = <TLesson extends Lesson>({
  own,
  all,
  isIn,
}: Args<TLesson>): PlacedHomework<TLesson> => {
  const toLesson = new Map<number, TLesson[]>()
  const toDay = new Map<SchoolDate, TLesson[]>()
  const targets = [...own].filter(({ state }) => state !== 'cancelled').sort(byMoment)
  for (const source of [...all].sort(byMoment)) {
    const due = source.homeworkDueDate
    if (!source.homework || !due || source.state === 'cancelled' || !isIn(source, due)) continue
    const target = targets.find(({ workload, date }) => workload === source.workload && date === due)
    if (target) push(toLesson, target.id, source)
    else push(toDay, due, source)
  }
  return { toLesson, toDay }
}
