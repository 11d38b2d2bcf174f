import { groupBy } from '@/core/group-by'
import { daysBetween, type SchoolDate } from '@/core/school-date'

import {
  CONTROL_WORKS,
  CONTROL_WORKS_A_DAY,
  CONTROL_WORKS_SHARE,
  DAYS_BETWEEN_CONTROL_WORKS,
} from '../norms/control-works'
import type { Citation } from '../norms/norm'
import { worstPath } from './worst-path'

/** A control work of a class or of a group of it, given or planned. */
export type ControlWork = {
  lesson: number
  class: number
  subject: number
  subgroup: number | null
  date: SchoolDate
}

export type ControlBreach = {
  kind: 'controls-day' | 'controls-often' | 'controls-edge' | 'controls-share'
  class: number
  subject: number | null
  date: SchoolDate
  /** The number of the lesson, where one lesson is meant. */
  number: number | null
  /** The lesson in whose journal it stands. */
  lesson: number
  value: number
  limit: number | null
  source: Citation
}

type Args = {
  /** Of the whole school year: what comes before and after the week decides as well. */
  works: readonly ControlWork[]
  from: SchoolDate
  to: SchoolDate
  /** Lessons of the week that are given, by their id: only of these the place in the day is known. */
  numbers: ReadonlyMap<number, number>
  /** Numbers of the lessons of a class on a day. */
  dayOf: (classId: number, date: SchoolDate) => readonly number[]
  /** Hours of a subject in the year for the class, or for a group of it. */
  yearHours: (work: ControlWork) => number
}

/** Works of one path of a class and subject: those of the whole class together with those of each group. */
const pathsOf = (works: readonly ControlWork[]): ControlWork[][] => {
  const whole = works.filter(({ subgroup }) => subgroup === null)
  const groups = groupBy(
    works.filter(({ subgroup }) => subgroup !== null),
    ({ subgroup }) => subgroup,
  )
  const paths = groups.size === 0 ? [whole] : [...groups.values()].map((own) => [...whole, ...own])
  return paths.map((path) => [...path].sort((a, b) => a.date.localeCompare(b.date) || a.lesson - b.lesson))
}

/** What breaks the recommendations on control works in a week of the school. */
export const controlBreaches = ({ works, from, to, numbers, dayOf, yearHours }: Args): ControlBreach[] => {
  const found: ControlBreach[] = []
  const isOfWeek = ({ date }: ControlWork): boolean => from <= date && date <= to
  const ofWeek = works.filter(isOfWeek)
  for (const here of groupBy(ofWeek, (work) => `${work.class} ${work.date}`).values()) {
    const last = here.at(-1)!
    const base = { class: last.class, date: last.date, source: CONTROL_WORKS }
    const count = worstPath(here, () => 1)
    if (count > CONTROL_WORKS_A_DAY) {
      found.push({
        ...base,
        kind: 'controls-day',
        subject: null,
        number: numbers.get(last.lesson) ?? null,
        lesson: last.lesson,
        value: count,
        limit: CONTROL_WORKS_A_DAY,
      })
    }
    const day = dayOf(last.class, last.date)
    const edges = [Math.min(...day), Math.max(...day)]
    for (const work of here) {
      const number = numbers.get(work.lesson)
      if (number === undefined || !edges.includes(number)) continue
      found.push({
        ...base,
        kind: 'controls-edge',
        subject: work.subject,
        number,
        lesson: work.lesson,
        value: number,
        limit: null,
      })
    }
  }
  for (const own of groupBy(works, (work) => `${work.class} ${work.subject}`).values()) {
    if (!own.some(isOfWeek)) continue
    const often = new Map<number, ControlBreach>()
    let share: ControlBreach | null = null
    for (const path of pathsOf(own)) {
      for (const [index, work] of path.entries()) {
        const before = path[index - 1]
        if (!before || !isOfWeek(work)) continue
        const days = daysBetween(before.date, work.date)
        if (days >= DAYS_BETWEEN_CONTROL_WORKS) continue
        often.set(work.lesson, {
          kind: 'controls-often',
          class: work.class,
          subject: work.subject,
          date: work.date,
          number: numbers.get(work.lesson) ?? null,
          lesson: work.lesson,
          value: days,
          limit: Math.ceil(DAYS_BETWEEN_CONTROL_WORKS),
          source: CONTROL_WORKS,
        })
      }
      const last = path.findLast(isOfWeek)
      if (!last) continue
      const limit = Math.floor(
        yearHours(path.findLast(({ subgroup }) => subgroup !== null) ?? last) * CONTROL_WORKS_SHARE,
      )
      if (path.length <= limit || path.length <= (share?.value ?? 0)) continue
      share = {
        kind: 'controls-share',
        class: last.class,
        subject: last.subject,
        date: last.date,
        number: null,
        lesson: last.lesson,
        value: path.length,
        limit,
        source: CONTROL_WORKS,
      }
    }
    found.push(...often.values(), ...(share ? [share] : []))
  }
  return found
}

/** Control works of a class by day of the week, for the student who writes most of them. */
export const controlsByDay = (
  works: readonly ControlWork[],
  classId: number,
  dates: readonly SchoolDate[],
): number[] =>
  dates.map((date) =>
    worstPath(
      works.filter((work) => work.class === classId && work.date === date),
      () => 1,
    ),
  )
