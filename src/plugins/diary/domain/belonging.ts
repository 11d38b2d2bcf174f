import { isWithin, overlaps, type Period, type SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'

/** A class, or one of its subgroups. */
export type Group = { class: number; subgroup: number | null }

/** To which groups a student belongs, day by day. */
export type Belonging = {
  /** The class on that day; `null` before the student came and after the student left. */
  classOn: (date: SchoolDate) => number | null
  /** Every class the student was in on some day of the period. */
  classesWithin: (period: Period) => number[]
  isIn: (group: Group, date: SchoolDate) => boolean
  /** Whether the student belongs to the group on some day of the period. */
  isInWithin: (group: Group, period: Period) => boolean
}

type Memberships = Pick<Reference, 'enrolments' | 'subgroupMembers'>

/** Picks out one student's memberships once, so that a week of lessons is not a week of searches. */
export const belongingOf = ({ enrolments, subgroupMembers }: Memberships, student: number): Belonging => {
  const classes = enrolments.filter((row) => row.student === student)
  const subgroups = subgroupMembers.filter((row) => row.student === student)
  return {
    classOn: (date) => classes.find((row) => isWithin(row, date))?.class ?? null,
    classesWithin: (period) => [
      ...new Set(classes.filter((row) => overlaps(row, period)).map((row) => row.class)),
    ],
    // A member of a subgroup counts only while also enrolled in its class.
    isIn: (group, date) =>
      classes.some((row) => row.class === group.class && isWithin(row, date)) &&
      (group.subgroup === null ||
        subgroups.some((row) => row.subgroup === group.subgroup && isWithin(row, date))),
    isInWithin: (group, period) =>
      classes.some(
        (own) =>
          own.class === group.class &&
          overlaps(own, period) &&
          (group.subgroup === null ||
            subgroups.some(
              (row) => row.subgroup === group.subgroup && overlaps(row, own) && overlaps(row, period),
            )),
      ),
  }
}
