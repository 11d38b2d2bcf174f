import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classesOfYear, presentYear } from '@/access/present-year'
import { addDays, isWithin, startOfWeek, type SchoolDate } from '@/core/school-date'
import type { ClassRef, YearRef } from '@/db/reference'

import { classLoad, type ClassLoad, type LoadBreach } from '../domain/class-load'
import { type BellBreach, checkBells } from '../domain/load/check-bells'
import {
  type ControlBreach,
  controlBreaches,
  controlsByDay,
  type ControlWork,
} from '../domain/load/control-works'
import { type HomeworkBreach, type HomeworkDay, homeworkLoad } from '../domain/load/homework-load'
import { schoolWeek } from '../domain/school-week'
import type { VersionRow } from '../types'
import { entriesOf, versionsOf } from './load-version'
import { readWeekRecords } from './read-week-records'
import { weekSource } from './week-source'

/** A breach with the number of the lesson where it is seen, so that the editor can show it. */
export type TimetableBreach = LoadBreach & { number: number | null }

export type LoadRow = {
  id: number
  name: string
  grade: number
  /** By the timetable; `null` while none is published. */
  load: (Omit<ClassLoad, 'breaches'> & { breaches: TimetableBreach[] }) | null
  /** Control works by day of the chosen week. */
  controls: number[]
  homework: HomeworkDay[]
  records: (ControlBreach | HomeworkBreach)[]
}

export type LoadReport = {
  version: { id: number; name: string } | null
  /** The draft or the version in which a cell is shown. */
  days: number
  week: { from: SchoolDate; to: SchoolDate } | null
  grades: number[]
  classes: LoadRow[]
  bells: BellBreach[]
}

/** Weeks of lessons in a year: of the first grade one less. */
const weeksOf = (grade: number): number => (grade === 1 ? 33 : 34)

type Args = {
  req: PayloadRequest
  facts: Facts
  /** A day of the week whose control works and homework are looked at; today when missing. */
  date?: SchoolDate | null
  grade?: number | null
}

const weekOf = ({ facts, date }: Args, year: YearRef) => {
  const within = { from: year.startDate, to: year.endDate }
  const wished = date && isWithin(within, date) ? date : facts.today
  const day = wished < year.startDate ? year.startDate : wished > year.endDate ? year.endDate : wished
  const from = startOfWeek(day)
  return { from, to: addDays(from, 6) }
}

const presentVersion = async ({ req, facts }: Args, year: YearRef): Promise<VersionRow | null> => {
  const published = (await versionsOf(req, facts.school, year.id)).filter(
    ({ state }) => state === 'published',
  )
  return published.find((row) => isWithin(row, facts.today)) ?? published.at(-1) ?? null
}

/** The load of the classes by a version; which division a group belongs to does not matter for it. */
const timetableLoads = async ({ req, facts }: Args, year: YearRef, version: VersionRow | null) => {
  if (!version) return new Map<number, NonNullable<LoadRow['load']>>()
  const entries = await entriesOf(req, version.id)
  const date = version.from && version.from > facts.today ? version.from : facts.today
  const source = weekSource({
    facts,
    version,
    limits: [],
    groups: [],
    date: isWithin({ from: year.startDate, to: year.endDate }, date) ? date : year.startDate,
  })
  const { problem, toCells, slots, bellsOf } = schoolWeek(source)
  const cells = toCells(entries)
  return new Map(
    source.classes.map(({ id, grade }) => {
      const load = classLoad({ problem, cells, classId: id, grade, date: source.date })
      const breaches = load.breaches.map((breach) => ({
        ...breach,
        number: breach.place === null ? null : slots.numberOf(bellsOf(id), breach.place % slots.count),
      }))
      return [id, { ...load, breaches }]
    }),
  )
}

const yearHours =
  ({ facts }: Args, classes: ReadonlyMap<number, ClassRef>) =>
  (work: ControlWork): number => {
    const own = [...facts.reference.workloads.values()].filter(
      (row) =>
        row.class === work.class &&
        row.subject === work.subject &&
        (row.subgroup === work.subgroup || row.subgroup === null) &&
        isWithin(row, work.date),
    )
    const hours = own.reduce((sum, row) => sum + row.hoursPerWeek, 0)
    return hours * weeksOf(classes.get(work.class)?.grade ?? 5)
  }

/**
 * The load of every class: lessons by the timetable that holds today (otherwise by the one that begins next), control
 * works and homework of a week by the journals, and the bells. Four statements.
 */
export const readLoad = async (args: Args): Promise<LoadReport> => {
  const { req, facts, grade } = args
  const { reference } = facts
  const days = reference.school.weekDays
  const year = presentYear(facts)
  if (!year) return { version: null, days, week: null, grades: [], classes: [], bells: [] }
  const version = await presentVersion(args, year)
  const loads = await timetableLoads(args, year, version)
  const week = weekOf(args, year)
  const records = await readWeekRecords({ req, facts, year, ...week })
  const all = classesOfYear(facts, year.id)
  const controls = controlBreaches({
    ...records,
    ...week,
    yearHours: yearHours(args, new Map(all.map((row) => [row.id, row]))),
  })
  const dates = Array.from({ length: days }, (_, day) => addDays(week.from, day))
  return {
    version: version && { id: version.id, name: version.name },
    days,
    week,
    grades: [...new Set(all.map((row) => row.grade))].sort((a, b) => a - b),
    bells: checkBells([...reference.bellSchedules.values()], all),
    classes: all
      .filter((row) => !grade || row.grade === grade)
      .map((row): LoadRow => {
        const homework = homeworkLoad({
          homework: records.homework,
          classId: row.id,
          grade: row.grade,
          dates,
        })
        return {
          id: row.id,
          name: row.name,
          grade: row.grade,
          load: loads.get(row.id) ?? null,
          controls: controlsByDay(records.works, row.id, dates),
          homework: homework.days,
          records: [...controls.filter((breach) => breach.class === row.id), ...homework.breaches],
        }
      }),
  }
}

/** All that breaks a norm in a class: by the timetable, and by the journals of the week. */
export const breachesOf = ({ load, records }: LoadRow): number =>
  (load?.breaches.length ?? 0) + records.length
