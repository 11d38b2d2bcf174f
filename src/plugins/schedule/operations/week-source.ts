import type { Facts } from '@/access/facts'
import { classesOfYear } from '@/access/present-year'
import { isWithin, type Period, type SchoolDate } from '@/core/school-date'
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

/** How many students a workload has on a day: of its group, or of the whole class. */
const groupSizes = ({ enrolments, subgroupMembers }: Reference, date: SchoolDate) => {
  const count = <TRow extends Period>(rows: readonly TRow[], keyOf: (row: TRow) => number) => {
    const sizes = new Map<number, number>()
    for (const row of rows) if (isWithin(row, date)) sizes.set(keyOf(row), (sizes.get(keyOf(row)) ?? 0) + 1)
    return sizes
  }
  const inClass = count(enrolments, (row) => row.class)
  const inGroup = count(subgroupMembers, (row) => row.subgroup)
  return (row: { class: number; subgroup: number | null }): number =>
    (row.subgroup === null ? inClass.get(row.class) : inGroup.get(row.subgroup)) ?? 0
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
  const sizes = groupSizes(reference, date ?? dayOfVersion(reference, version, facts.today))
  return {
    weekDays: reference.school.weekDays,
    date: date ?? dayOfVersion(reference, version, facts.today),
    cycleWeeks: version.cycleWeeks,
    classes,
    subgroups: groups,
    workloads: [...reference.workloads.values()]
      .filter((row) => own.has(row.class))
      .map((row) => ({ ...row, students: sizes(row) })),
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
