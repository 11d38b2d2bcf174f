import { groupBy } from '@/core/group-by'
import { isWithin, weekday, type Period, type SchoolDate } from '@/core/school-date'

import { cycleWeekOf } from '../lay-lessons'
import { CONTROL_WORKS, CONTROL_WORKS_A_DAY } from '../norms/control-works'
import type { Citation } from '../norms/norm'
import type { Entry } from '../school-week'
import { worstPath } from './worst-path'

/** What decides on which dates the control works of a draft fall; plain values that travel to the browser. */
export type ControlSource = {
  /** The days on which the draft would hold. */
  from: SchoolDate
  to: SchoolDate
  yearStart: SchoolDate
  /** School days in these days, of the classes that share them. */
  calendar: readonly { classes: readonly number[]; days: readonly SchoolDate[] }[]
  /** By lesson plans, lesson by lesson; `null` when nobody keeps plans. */
  planned: readonly { workload: number; works: readonly { index: number; title: string }[] }[] | null
  /** Given or announced in journals already: these dates stay. */
  dated: readonly { workload: number; date: SchoolDate }[]
}

export type DraftWork = {
  workload: number
  class: number
  subject: number
  subgroup: number | null
  date: SchoolDate
  /** The lesson of the day where it stands in the draft; `null` for a dated one whose lesson the draft moves away. */
  number: number | null
  /** The topic of the plan; `null` for one that stands in a journal. */
  title: string | null
}

/** A day on which a class would write more control works than it may. */
export type ControlDay = {
  class: number
  date: SchoolDate
  value: number
  limit: number
  works: DraftWork[]
  source: Citation
}

type Workload = { id: number; class: number; subject: number; subgroup: number | null } & Period

type Args = {
  source: ControlSource
  workloads: readonly Workload[]
  entries: readonly Entry[]
  cycleWeeks: 1 | 2
}

/** Numbers of the lessons of a workload by day of the week (from 1) and week of the cycle, in their order. */
const lessonsByDay = (entries: readonly Entry[]) => {
  const sorted = [...entries].sort((a, b) => a.number - b.number)
  const of = (week: number) =>
    Array.from({ length: 8 }, (_, day) =>
      sorted
        .filter(
          (entry) =>
            entry.weekday === day && (entry.cycleWeek === 0 || week === 0 || entry.cycleWeek === week),
        )
        .map(({ number }) => number),
    )
  return [of(0), of(1), of(2)] as const
}

/**
 * Every control work that lies ahead, on the date where the draft would put it: the k-th topic of a plan comes to the
 * k-th lesson of its workload, days off are passed over. What is dated already stays on its date.
 */
export const draftWorks = ({ source, workloads, entries, cycleWeeks }: Args): DraftWork[] => {
  const byWorkload = groupBy(entries, ({ workload }) => workload)
  const known = new Map(workloads.map((row) => [row.id, row]))
  const calendars = source.calendar.map(({ classes, days }) => ({
    classes,
    days: days.map((date) => ({
      date,
      day: weekday(date),
      week: cycleWeeks === 1 ? (0 as const) : cycleWeekOf(date, source.yearStart),
    })),
  }))
  const daysOf = new Map(calendars.flatMap(({ classes, days }) => classes.map((id) => [id, days] as const)))
  const found: DraftWork[] = []
  for (const { workload, works } of source.planned ?? []) {
    const own = known.get(workload)
    const placed = byWorkload.get(workload)
    if (!own || !placed) continue
    const numbersOf = lessonsByDay(placed)
    const titles = new Map(works.map(({ index, title }) => [index, title]))
    const last = Math.max(...titles.keys())
    let index = 0
    for (const { date, day, week } of daysOf.get(own.class) ?? []) {
      if (index > last) break
      const numbers = numbersOf[week][day]!
      if (numbers.length === 0 || !isWithin(own, date)) continue
      for (const number of numbers) {
        const title = titles.get(index++)
        if (title === undefined) continue
        const { class: classId, subject, subgroup } = own
        found.push({ workload, class: classId, subject, subgroup, date, number, title })
      }
    }
  }
  for (const { workload, date } of source.dated) {
    const own = known.get(workload)
    if (!own) continue
    const { class: classId, subject, subgroup } = own
    const here = byWorkload.get(workload)?.find((entry) => entry.weekday === weekday(date))
    found.push({
      workload,
      class: classId,
      subject,
      subgroup,
      date,
      number: here?.number ?? null,
      title: null,
    })
  }
  return found
}

/** Days of classes with more control works than the norm allows, for the student who writes most of them. */
export const controlDays = (works: readonly DraftWork[]): ControlDay[] =>
  [...groupBy(works, (work) => `${work.date} ${work.class}`).values()]
    .flatMap((here): ControlDay[] => {
      if (here.length <= CONTROL_WORKS_A_DAY) return []
      const { class: classId, date } = here[0]!
      const value = worstPath(here, () => 1)
      if (value <= CONTROL_WORKS_A_DAY) return []
      return [{ class: classId, date, value, limit: CONTROL_WORKS_A_DAY, works: here, source: CONTROL_WORKS }]
    })
    .sort((a, b) => a.date.localeCompare(b.date) || a.class - b.class)
