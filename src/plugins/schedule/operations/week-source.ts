import type { Facts } from '@/access/facts'
import { classesOfYear } from '@/access/present-year'
import type { SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'

import type { SchoolWeekSource } from '../domain/school-week'
import { parseUnavailable } from '../domain/unavailable'
import type { LimitRow, VersionRow } from '../types'
import type { GroupPlace } from './load-version'

/** The day whose workloads a version arranges: its own first day, otherwise today within the year. */
export const dayOfVersion = (reference: Reference, version: VersionRow, today: SchoolDate): SchoolDate => {
  const year = reference.years.get(version.year)
  const day = version.from ?? today
  if (!year) return day
  return day < year.startDate ? year.startDate : day > year.endDate ? year.endDate : day
}

type Args = {
  facts: Facts
  version: VersionRow
  limits: readonly LimitRow[]
  groups: readonly GroupPlace[]
  date?: SchoolDate
}

/** What the domain needs to know of the school for a version of its timetable. */
export const weekSource = ({ facts, version, limits, groups, date }: Args): SchoolWeekSource => {
  const { reference } = facts
  const classes = classesOfYear(facts, version.year)
  const own = new Set(classes.map(({ id }) => id))
  return {
    weekDays: reference.school.weekDays,
    date: date ?? dayOfVersion(reference, version, facts.today),
    cycleWeeks: version.cycleWeeks,
    classes,
    subgroups: groups,
    workloads: [...reference.workloads.values()].filter((row) => own.has(row.class)),
    subjects: [...reference.subjects.values()],
    rooms: [...reference.rooms.values()],
    bells: [...reference.bellSchedules.values()],
    limits: limits.map(({ teacher, room, unavailable }) => ({
      teacher,
      room,
      unavailable: parseUnavailable(unavailable),
    })),
  }
}
