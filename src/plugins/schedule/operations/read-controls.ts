import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classesOfYear } from '@/access/present-year'
import { dayOff } from '@/collections/study/day-off'
import { groupBy } from '@/core/group-by'
import { ask } from '@/core/questions'
import { addDays, eachDate, type SchoolDate } from '@/core/school-date'
import type { YearRef } from '@/db/reference'
import { rows } from '@/db/rows'
import { assignmentTypesOf } from '@/plugins/journal'

import { dayBefore } from '../domain/lay-lessons'
import type { ControlSource } from '../domain/load/draft-controls'
import type { VersionRow } from '../types'
import { loadVersion, versionsOf } from './load-version'
import { wrongDay } from './schedule-errors'

type Args = { req: PayloadRequest; facts: Facts; version: VersionRow; from?: SchoolDate | null }

/** The first and the last day on which a version may begin: never before tomorrow, because past lessons stay. */
export const startDays = (
  { today }: Facts,
  year: Pick<YearRef, 'startDate' | 'endDate'>,
): { first: SchoolDate; last: SchoolDate } => {
  const tomorrow = addDays(today, 1)
  return { first: tomorrow > year.startDate ? tomorrow : year.startDate, last: year.endDate }
}

/** Tasks of journals that are control works, from a day on; two of one lesson are one work. */
const datedWorks = async ({ req, facts }: Args, from: SchoolDate, to: SchoolDate) => {
  const types = (await assignmentTypesOf(req.payload, facts.school)).filter(({ isControl }) => isControl)
  if (types.length === 0) return []
  const found = await rows(req).find<{ lesson: number; workload: number; date: SchoolDate }>({
    collection: 'assignments',
    columns: ['lesson', 'workload', 'date'],
    where: {
      school: { equals: facts.school },
      date: { greater_than_equal: from, less_than_equal: to },
      type: { in: types.map(({ id }) => id) },
    },
    sort: ['date'],
  })
  return [...new Map(found.map((row) => [row.lesson, row])).values()]
}

/** School days of the classes from one day to another; classes with one set of terms rest together. */
const calendarOf = (
  { facts, version }: Args,
  from: SchoolDate,
  to: SchoolDate,
): ControlSource['calendar'] => {
  const { reference } = facts
  const days = from <= to ? eachDate(from, to) : []
  return [...groupBy(classesOfYear(facts, version.year), ({ termSet }) => termSet).values()].map((own) => ({
    classes: own.map(({ id }) => id),
    days: days.filter((date) => dayOff({ reference, classId: own[0]!.id, date }) === null),
  }))
}

/**
 * What decides where the control works of a version would fall: the days on which it would hold, topics of lesson plans
 * that are still to be given, and works that stand in journals. A draft holds from `from`, at the earliest tomorrow, to
 * the day before the next published version or the end of the year. Two statements and those of whoever keeps plans.
 */
export const readControls = async (args: Args): Promise<ControlSource> => {
  const { req, facts, version } = args
  const { reference, school } = facts
  const year = reference.years.get(version.year)!
  const { first, last } = startDays(facts, year)
  const wished = args.from ?? version.from ?? first
  const from = wished < first ? first : wished
  const next = (await versionsOf(req, school, version.year)).findLast(
    (row) => row.state === 'published' && row.id !== version.id && row.from !== null && row.from > from,
  )
  const to = next?.from ? dayBefore(next.from) : last
  const own = new Set(classesOfYear(facts, version.year).map(({ id }) => id))
  const workloads = [...reference.workloads.values()].filter(
    (row) => own.has(row.class) && (!row.to || row.to >= from),
  )
  const dated = await datedWorks(args, from, to)
  const [planned] = await ask(req, 'workloads.control-works', {
    school,
    workloads: workloads.map(({ id }) => id),
    from,
  })
  // A topic laid on a lesson that has its task already is that work, and its date stays.
  const told = new Set(dated.map(({ lesson }) => lesson))
  return {
    from,
    to,
    yearStart: year.startDate,
    calendar: calendarOf(args, from, to),
    planned: planned
      ? [...planned].map(([workload, works]) => ({
          workload,
          works: works
            .filter(({ lesson }) => lesson === null || !told.has(lesson))
            .map(({ index, title }) => ({ index, title })),
        }))
      : null,
    dated: dated.map(({ workload, date }) => ({ workload, date })),
  }
}

/**
 * The same for a draft that shall begin on a chosen day.
 * @throws notFound for a version of another school, wrongDay for a day on which none may begin
 */
export const readControlsFrom = async ({
  req,
  facts,
  id,
  from,
}: {
  req: PayloadRequest
  facts: Facts
  id: number
  from: SchoolDate
}): Promise<ControlSource> => {
  const version = await loadVersion({ req, facts, id })
  const { first, last } = startDays(facts, facts.reference.years.get(version.year)!)
  if (from < first || from > last) throw wrongDay({ from: first, to: last }, { path: 'from' })
  return readControls({ req, facts, version, from })
}
