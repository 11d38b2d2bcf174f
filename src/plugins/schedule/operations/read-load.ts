import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentYear } from '@/access/present-year'
import { isWithin } from '@/core/school-date'

import { classLoad, type ClassLoad } from '../domain/class-load'
import { schoolWeek } from '../domain/school-week'
import { entriesOf, groupPlacesOf, versionsOf } from './load-version'
import { weekSource } from './week-source'

export type LoadRow = { id: number; name: string; load: ClassLoad }
export type LoadReport = {
  version: { id: number; name: string } | null
  days: number
  classes: LoadRow[]
}

/** The load of every class by the timetable that holds today, otherwise by the one that begins next; three statements. */
export const readLoad = async ({
  req,
  facts,
}: {
  req: PayloadRequest
  facts: Facts
}): Promise<LoadReport> => {
  const none: LoadReport = { version: null, days: facts.reference.school.weekDays, classes: [] }
  const year = presentYear(facts)
  if (!year) return none
  const published = (await versionsOf(req, facts.school, year.id)).filter(
    ({ state }) => state === 'published',
  )
  const version = published.find((row) => isWithin(row, facts.today)) ?? published.at(-1)
  if (!version) return none
  const entries = await entriesOf(req, version.id)
  const groups = await groupPlacesOf(req, facts.school)
  const date = version.from && version.from > facts.today ? version.from : facts.today
  const source = weekSource({
    facts,
    version,
    limits: [],
    groups,
    date: isWithin({ from: year.startDate, to: year.endDate }, date) ? date : year.startDate,
  })
  const { problem, toCells } = schoolWeek(source)
  const cells = toCells(entries)
  return {
    version: { id: version.id, name: version.name },
    days: problem.days,
    classes: source.classes.map(({ id, name, grade }) => ({
      id,
      name,
      load: classLoad({ problem, cells, classId: id, grade, date: source.date }),
    })),
  }
}
