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
  /** Where it is seen best; `null` when no single place is at fault. */
  place: number | null
  source: Citation | null
}

export type ClassLoad = {
  /** Lessons and points of difficulty, day by day. */
  lessons: number[]
  points: number[]
  week: number
  weekLimit: number | null
  dayLimit: number
  /** Hard lessons outside of the best hours of the day: a hint and no breach. */
  hardElsewhere: number
  breaches: LoadBreach[]
}

const PEAK: Citation = {
  act: 'СП 2.4.3648-20',
  place: 'п. 3.4.16',
  since: '2021-01-01',
  until: null,
  certainty: 'confirmed',
}

/** Subjects from so many points on are best taught when children work best (lessons 2–3 to grade 4, 2–4 later). */
const HARD = 8
const bestUntil = (grade: number): number => (grade <= 4 ? 3 : 4)

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
  const none = { day: null, limit: null, subject: null, place: null, source: null }
  let longDays = 0
  let hardElsewhere = 0
  const firstOf = (day: number): number =>
    Math.min(
      ...(problem.classes.find(({ id }) => id === classId)?.places ?? []).filter(
        (place) => Math.floor(place / slots) === day,
      ),
    )
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
    const first = firstOf(day)
    hardElsewhere += byPlace.filter(
      ([place, here]) =>
        (place === first || place >= first + bestUntil(grade)) &&
        here.some(({ workload }) => workloads.get(workload)!.points >= HARD),
    ).length
    const over = byPlace.length - daily.lessons
    if (over > 0) longDays += 1
    if (over > (daily.longDays > 0 ? 1 : 0)) {
      breaches.push({
        ...none,
        kind: 'day',
        day,
        value: byPlace.length,
        limit: daily.lessons,
        place: byPlace.at(-1)![0],
        source: daily.source,
      })
    }
    if (byPlace.length > 0) {
      const span = byPlace.at(-1)![0] - byPlace[0]![0] + 1
      if (span > byPlace.length) {
        const gap = byPlace.findIndex(([place], index) => place > byPlace[0]![0] + index)
        const place = byPlace[gap - 1]![0] + 1
        breaches.push({ ...none, kind: 'window', day, value: span - byPlace.length, place })
      }
    }
    for (const [subject, here] of groupBy(today, ({ workload }) => workloads.get(workload)!.subject)) {
      const places = [...new Set(here.map(({ place }) => place))].sort((a, b) => a - b)
      const times = places.length
      const isWanted = here.every(({ workload }) => workloads.get(workload)!.wantsPairs)
      if (times > (isWanted ? 2 : 1))
        breaches.push({ ...none, kind: 'double', day, value: times, subject, place: places.at(-1)! })
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
    const day = points.indexOf(hardest)
    breaches.push({ ...none, kind: 'peak', day, value: hardest, place: firstOf(day), source: PEAK })
  }
  return { lessons, points, week, weekLimit, dayLimit: daily.lessons, hardElsewhere, breaches }
}
