import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classesOfYear, presentYear } from '@/access/present-year'
import { notAllowed } from '@/core/errors'
import { groupBy } from '@/core/group-by'
import type { SchoolDate } from '@/core/school-date'

import { findLessons, presentLesson, type WeekLesson } from './find-lessons'
import { isStaffMember, requireSaneDate } from './read-week'

/** The whole school's day: classes down, lesson numbers across. */
export type SchoolDay = {
  date: SchoolDate
  numbers: number[]
  classes: { id: number; name: string; cells: WeekLesson[][] }[]
}

/**
 * All lessons of the school on a day, for those who work there; one statement.
 * @throws notAllowed for everybody else
 */
export const readSchoolDay = async ({
  req,
  facts,
  date,
}: {
  req: PayloadRequest
  facts: Facts
  date: SchoolDate
}): Promise<SchoolDay> => {
  if (!isStaffMember(facts)) throw notAllowed()
  requireSaneDate(date)
  const lessons = await findLessons({ req, facts, whose: null, from: date, to: date })
  const numbers = [...new Set(lessons.map(({ number }) => number))].sort((a, b) => a - b)
  const byPlace = groupBy(lessons, (row) => `${row.class} ${row.number}`)
  const met = new Set(lessons.map((row) => row.class))
  const years = [...facts.reference.years.values()]
  const year =
    years.find(({ isPlanned, startDate, endDate }) => !isPlanned && startDate <= date && date <= endDate) ??
    presentYear(facts)
  return {
    date,
    numbers,
    classes: classesOfYear(facts, year?.id ?? null)
      .filter(({ id }) => met.has(id))
      .map(({ id, name }) => ({
        id,
        name,
        cells: numbers.map((number) =>
          (byPlace.get(`${id} ${number}`) ?? []).map((row) => presentLesson(facts, row)),
        ),
      })),
  }
}
