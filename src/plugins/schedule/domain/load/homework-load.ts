import type { SchoolDate } from '@/core/school-date'

import { homeworkNorm } from '../norms/homework'
import type { Citation } from '../norms/norm'
import { worstPath } from './worst-path'

/** Homework that is due on a day: of a class, or of a group of it. */
export type DueHomework = {
  lesson: number
  class: number
  subject: number
  subgroup: number | null
  due: SchoolDate
  /** `null` when its teacher gave no estimate. */
  minutes: number | null
}

export type HomeworkDay = {
  date: SchoolDate
  minutes: number
  limit: number
  /** Subjects whose homework nobody estimated: the true sum is larger. */
  unestimated: number
}

export type HomeworkBreach = {
  kind: 'homework'
  class: number
  date: SchoolDate
  lesson: number
  value: number
  limit: number
  unestimated: number
  source: Citation
}

type Args = {
  homework: readonly DueHomework[]
  classId: number
  grade: number
  dates: readonly SchoolDate[]
}

/** Minutes of homework of a class by the day it is due, for the student who has most, and the days over the norm. */
export const homeworkLoad = ({ homework, classId, grade, dates }: Args) => {
  const breaches: HomeworkBreach[] = []
  const days = dates.map((date): HomeworkDay => {
    const here = homework.filter((row) => row.class === classId && row.due === date)
    const norm = homeworkNorm(grade, date)
    const minutes = worstPath(here, (row) => row.minutes ?? 0)
    const unestimated = new Set(here.filter((row) => row.minutes === null).map(({ subject }) => subject)).size
    // Where no homework may be given, any is too much, estimated or not.
    if (minutes > norm.minutes || (norm.minutes === 0 && here.length > 0)) {
      breaches.push({
        kind: 'homework',
        class: classId,
        date,
        lesson: [...here].sort((a, b) => (b.minutes ?? 0) - (a.minutes ?? 0))[0]!.lesson,
        value: minutes,
        limit: norm.minutes,
        unestimated,
        source: norm.source,
      })
    }
    return { date, minutes, limit: norm.minutes, unestimated }
  })
  return { days, breaches }
}
