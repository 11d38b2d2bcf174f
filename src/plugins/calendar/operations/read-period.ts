import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { ownClassIds } from '@/access/own-classes'
import type { Locale } from '@/core/locale'
import { ask } from '@/core/questions'
import type { SchoolDate } from '@/core/school-date'
import { classOfDays, findLessons, type Whose } from '@/plugins/schedule'

import { daysOff, type NamedPeriod, termsOf } from '../domain/days-off'
import type { CalendarEvent, OtherEvent } from '../types'
import { findEvents } from './find-events'

/** The lessons of a day, counted; cancelled ones are not among `held`. */
export type DayCount = { held: number; cancelled: number; substituted: number }

export type PeriodOfCalendar = {
  from: SchoolDate
  to: SchoolDate
  counts: ReadonlyMap<SchoolDate, DayCount>
  events: CalendarEvent[]
  /** Events that other plugins keep, of the class that the calendar goes by or of the reader's own classes. */
  others: OtherEvent[]
  /** Vacations and holidays of the class that the calendar goes by. */
  offs: NamedPeriod[]
  terms: NamedPeriod[]
}

type Args = {
  req: PayloadRequest
  facts: Facts
  /** Whose lessons are counted; `null` where there are none to count. */
  whose: Whose | null
  from: SchoolDate
  to: SchoolDate
  /** The class whose terms are shown is asked for on this day. */
  date: SchoolDate
  hasLessons: boolean
  locale: Locale
}

/**
 * What a month or a year holds: lessons counted by day, events, vacations and terms; two statements, one without
 * lessons, and one of each plugin that knows of more.
 */
export const readPeriod = async ({
  req,
  facts,
  whose,
  from,
  to,
  date,
  hasLessons,
  locale,
}: Args): Promise<PeriodOfCalendar> => {
  const lessons = whose && hasLessons ? await findLessons({ req, facts, whose: [whose], from, to }) : []
  const counts = new Map<SchoolDate, DayCount>()
  for (const row of lessons) {
    const count = counts.get(row.date) ?? { held: 0, cancelled: 0, substituted: 0 }
    if (row.state === 'cancelled') count.cancelled += 1
    else if (whose?.view !== 'teacher' || (row.substitute ?? row.teacher) === whose.id) count.held += 1
    if (row.state !== 'cancelled' && row.substitute) count.substituted += 1
    counts.set(row.date, count)
  }
  const classId = whose ? classOfDays(facts, whose, date) : undefined
  const inPeriod = (one: NamedPeriod): boolean => one.from <= to && one.to >= from
  const { reference } = facts
  const classes = whose?.view === 'class' || whose?.view === 'student' ? [classId ?? 0] : ownClassIds(facts)
  const student = whose?.view === 'student' ? whose.id : null
  return {
    from,
    to,
    counts,
    events: await findEvents({ req, facts, from, to }),
    others: (await ask(req, 'calendar.events', { from, to, classes, student, locale })).flat(),
    offs: classId === undefined ? [] : daysOff(reference, classId).filter(inPeriod),
    terms: classId === undefined ? [] : termsOf(reference, classId).filter(inPeriod),
  }
}
