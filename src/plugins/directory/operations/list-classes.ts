import { isWithin, type SchoolDate } from '@/core/school-date'
import type { Facts } from '@/access/facts'
import { classesOfYear, presentYear } from '@/access/present-year'
import type { ClassRef, YearRef } from '@/db/reference'
import { matchesWords } from '@/db/cyrillic/matches-words'

import type { ClassRow } from '../types'

/** Today, or the nearest day of the year when it has not begun or is over. */
export const dayOfYear = (year: YearRef | null | undefined, date: SchoolDate): SchoolDate =>
  !year ? date : date < year.startDate ? year.startDate : date > year.endDate ? year.endDate : date

/** A class on a day: class teachers, room, number of students. Every member of staff may read classes. */
export const presentClass = ({ reference }: Facts, row: ClassRef, date: SchoolDate): ClassRow => ({
  id: row.id,
  name: row.name,
  grade: row.grade,
  profile: row.profile,
  room: (row.room && reference.rooms.get(row.room)?.name) || null,
  students: reference.enrolments.filter((one) => one.class === row.id && isWithin(one, date)).length,
  teachers: row.classTeachers
    .filter((tie) => isWithin(tie, date))
    .flatMap(({ staff }) => {
      const person = reference.people.get(reference.staff.get(staff)?.person ?? 0)
      return person ? [{ person: person.id, name: person.fullName }] : []
    }),
})

export const CLASSES_PAGE_SIZE = 60

type Args = {
  facts: Facts
  query: string
  /** A school year; the present one when left out or not of this school. */
  year?: number | null
}
export type ClassList = {
  /** The name of the year. */
  year: string | null
  yearId: number | null
  /** The years that may be chosen, the latest first. */
  years: { id: number; name: string }[]
  classes: ClassRow[]
}

/** The classes of a school year, found by name, profile, room or class teacher. */
export const listClasses = ({ facts, query, year: wanted }: Args): ClassList => {
  const { years } = facts.reference
  const year = (wanted && years.get(wanted)) || presentYear(facts)
  const date = dayOfYear(year, facts.today)
  const classes = classesOfYear(facts, year?.id ?? null)
    .map((row) => presentClass(facts, row, date))
    .filter(({ name, profile, room, teachers }) =>
      matchesWords(query, name, profile ?? '', room ?? '', ...teachers.map((teacher) => teacher.name)),
    )
  return {
    year: year?.name ?? null,
    yearId: year?.id ?? null,
    years: [...years.values()]
      .sort((left, right) => right.startDate.localeCompare(left.startDate))
      .map(({ id, name }) => ({ id, name })),
    classes,
  }
}
