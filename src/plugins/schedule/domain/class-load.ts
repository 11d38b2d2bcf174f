import type { SchoolDate } from '@/core/school-date'
import { groupBy } from '@/core/group-by'

import { dailyLoad, weeklyLoad } from './norms/teaching-load'
import type { Citation } from './norms/norm'
import type { Cell, Problem } from './solver/problem'

export type LoadBreach = {
  kind: 'day' | 'week' | 'long-days' | 'peak' | 'double' | 'window'
  /** 0 for Monday; `null` for the whole week. */
  day: number | null
  value: number
  limit: number | null
  subject: number | null
  source: Citation | null
}

export type ClassLoad = {
  /** Lessons and points of difficulty, day by day. */
  lessons: number[]
  points: number[]
  week: number
  weekLimit: number | null
  dayLimit: number
  breaches: LoadBreach[]
}

const PEAK: Citation = {
  act: 'СП 2.4.3648-20',
  place: 'п. 3.4.16',
  since: '2021-01-01',
  until: null,
  certainty: 'confirmed',
}

/** The load of a class by its timetable, against the norms of its grade. In a two-week cycle the fuller week counts. */
export const classLoad = ({
  problem,
  cells,
  classId,
  grade,
  date,
}: {
  problem: Problem
  cells: readonly Cell[]
  classId: number
  grade: number
  date: SchoolDate
}): ClassLoad => {
  const { days, slots } = problem
  const workloads = new Map(problem.workloads.map((row) => [row.id, row]))
  const own = cells.filter(({ workload }) => workloads.get(workload)?.class === classId)
  const daily = dailyLoad(grade, date)
  const weekly = weeklyLoad(grade, date)
  const lessons: number[] = []
  const points: number[] = []
  const breaches: LoadBreach[] = []
  const none = { day: null, limit: null, subject: null, source: null }
  let longDays = 0
  for (let day = 0; day < days; day++) {
    const today = own.filter(({ place }) => Math.floor(place / slots) === day)
    const byPlace = [...groupBy(today, ({ place }) => place)].sort(([a], [b]) => a - b)
    lessons.push(byPlace.length)
    points.push(
      byPlace.reduce(
        (sum, [, here]) => sum + Math.max(...here.map(({ workload }) => workloads.get(workload)!.points)),
        0,
      ),
    )
    const over = byPlace.length - daily.lessons
    if (over > 0) longDays += 1
    if (over > (daily.longDays > 0 ? 1 : 0)) {
      breaches.push({
        ...none,
        kind: 'day',
        day,
        value: byPlace.length,
        limit: daily.lessons,
        source: daily.source,
      })
    }
    if (byPlace.length > 0) {
      const span = byPlace.at(-1)![0] - byPlace[0]![0] + 1
      if (span > byPlace.length) breaches.push({ ...none, kind: 'window', day, value: span - byPlace.length })
    }
    for (const [subject, here] of groupBy(today, ({ workload }) => workloads.get(workload)!.subject)) {
      const times = new Set(here.map(({ place }) => place)).size
      if (times > 1) breaches.push({ ...none, kind: 'double', day, value: times, subject })
    }
  }
  if (daily.longDays > 0 && longDays > daily.longDays) {
    breaches.push({
      ...none,
      kind: 'long-days',
      value: longDays,
      limit: daily.longDays,
      source: daily.source,
    })
  }
  const week = lessons.reduce((sum, count) => sum + count, 0)
  const weekLimit = days > 5 ? weekly.sixDays : weekly.fiveDays
  if (weekLimit !== null && week > weekLimit) {
    breaches.push({ ...none, kind: 'week', value: week, limit: weekLimit, source: weekly.source })
  }
  const hardest = Math.max(0, ...points)
  if (hardest > 0 && points[1]! < hardest && points[2]! < hardest) {
    breaches.push({ ...none, kind: 'peak', day: points.indexOf(hardest), value: hardest, source: PEAK })
  }
  return { lessons, points, week, weekLimit, dayLimit: daily.lessons, breaches }
}
