import type { Facts } from '@/access/facts'
import { classesOfYear } from '@/access/present-year'
import { weekday, type SchoolDate } from '@/core/school-date'
import {
  checkPlacement,
  indexProblem,
  type PlacementIssue,
  schoolWeek,
  type groupPlacesOf,
} from '@/plugins/schedule'

import { giverOf } from '../domain/lesson-places'
import type { DeskLesson } from '../types'

type Group = Awaited<ReturnType<typeof groupPlacesOf>>[number]
export type Clash = PlacementIssue & { lesson: DeskLesson; with: DeskLesson | null }

type Args = {
  facts: Facts
  date: SchoolDate
  /** All lessons of that day, as they will be; merged subgroups are in the lesson that took them. */
  lessons: readonly DeskLesson[]
  groups: readonly Group[]
  /** Which of them to check. */
  changed: ReadonlySet<number>
}

/**
 * Clashes of the changed lessons of a day with all others, found by the timetable's own check: each lesson stands for a
 * workload of whoever gives it. Cancelled lessons take no room.
 */
export const checkBoard = ({ facts, date, lessons, groups, changed }: Args): Clash[] => {
  const { reference } = facts
  const live = lessons.filter((row) => row.date === date && row.state !== 'cancelled')
  const byId = new Map(live.map((row) => [row.id, row]))
  const [sample] = live
  if (!sample) return []
  const { problem, toCells } = schoolWeek({
    weekDays: reference.school.weekDays,
    date,
    cycleWeeks: 1,
    classes: classesOfYear(facts, reference.classes.get(sample.class)?.year ?? null),
    subgroups: groups,
    workloads: live.map((row) => ({
      id: row.id,
      class: row.class,
      subgroup: row.subgroup,
      subject: row.subject,
      teacher: giverOf(row),
      hoursPerWeek: 1,
    })),
    subjects: [...reference.subjects.values()],
    rooms: [...reference.rooms.values()],
    bells: [...reference.bellSchedules.values()],
    limits: [],
  })
  const index = indexProblem(problem)
  const cellOf = (row: DeskLesson) =>
    toCells([
      {
        workload: row.id,
        weekday: weekday(date),
        number: row.number,
        cycleWeek: 0,
        room: row.room,
        isFixed: false,
      },
    ])[0]
  const cells = live.flatMap((row) => cellOf(row) ?? [])
  return live
    .filter(({ id }) => changed.has(id))
    .flatMap((lesson): Clash[] => {
      const cell = cellOf(lesson)
      if (!cell) return [{ kind: 'closed', isClash: true, other: null, lesson, with: null }]
      return checkPlacement(
        index,
        cell,
        cells.filter(({ workload }) => workload !== lesson.id),
      )
        .filter(({ isClash }) => isClash)
        .map((issue) => ({ ...issue, lesson, with: byId.get(issue.other ?? 0) ?? null }))
    })
}
