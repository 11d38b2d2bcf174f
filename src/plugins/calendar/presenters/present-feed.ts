import { createHash } from 'node:crypto'

import { TZDate } from '@date-fns/tz'
import ical, {
  type ICalEventData,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'

import { addDays, type SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { type LessonRow, presentLesson } from '@/plugins/schedule'

import type { Feed } from '../operations/read-feed'
import { calendarMessages, type CalendarMessages } from '../translations'
import type { OtherEvent } from '../types'
import { placeOf } from './place-of'
import { timeZoneBlock } from './time-zone-block'

/** How often a program shall look for changes, in seconds. */
const TTL = 4 * 3600

/** An instant of the school's clock. */
const at = (zone: string, date: SchoolDate, time = '00:00'): TZDate => {
  const [year, month, day] = date.split('-').map(Number)
  const [hour, minute] = time.split(':').map(Number)
  return new TZDate(year!, month! - 1, day!, hour!, minute!, zone)
}

/** Grows with every change of a row, as RFC 5545 wants of SEQUENCE: seconds since it was made. */
const sequenceOf = ({ createdAt, updatedAt }: { createdAt: string; updatedAt: string }): number =>
  Math.max(0, Math.floor((Date.parse(updatedAt) - Date.parse(createdAt)) / 1000))

type Stamped = { createdAt: string; updatedAt: string }
const stamps = (row: Stamped) => ({
  sequence: sequenceOf(row),
  stamp: new Date(row.updatedAt),
  lastModified: new Date(row.updatedAt),
})

const titleOf = (feed: Feed, row: LessonRow, text: CalendarMessages['ics']): string => {
  const lesson = presentLesson(feed.facts, row)
  const isOfClass =
    feed.whose.some(({ view }) => view === 'student') && !feed.whose.some(({ view }) => view === 'teacher')
  const subject = [isOfClass ? lesson.subject : `${lesson.class}, ${lesson.subject}`, lesson.subgroup]
    .filter(Boolean)
    .join(', ')
  const isMine =
    row.substitute !== null && feed.whose.some(({ view, id }) => view === 'teacher' && id === row.substitute)
  const change = !lesson.substitute
    ? null
    : isMine
      ? text.insteadOf(lesson.teacher)
      : text.substitution(lesson.substitute)
  const moved = lesson.movedFrom && text.movedFrom(formatDate(feed.locale, lesson.movedFrom.date))
  return [
    subject,
    ...[change, moved, lesson.isCancelled && text.cancelled].map((note) => note && `(${note})`),
  ]
    .filter(Boolean)
    .join(' ')
}

const allDay = (zone: string, from: SchoolDate, to: SchoolDate) => ({
  start: at(zone, from),
  // The end of a day-long event is the day after it.
  end: at(zone, addDays(to, 1)),
  allDay: true,
})

const lessonEvent = (feed: Feed, row: LessonRow, text: CalendarMessages['ics']): ICalEventData => {
  const { reference } = feed.facts
  const zone = reference.school.timeZone
  const lesson = presentLesson(feed.facts, row)
  const times =
    lesson.start && lesson.end
      ? { start: at(zone, row.date, lesson.start), end: at(zone, row.date, lesson.end) }
      : allDay(zone, row.date, row.date)
  return {
    id: `lesson-${row.id}@school-${feed.facts.school}`,
    ...times,
    ...stamps(row),
    summary: titleOf(feed, row, text),
    description: [
      text.lesson(row.number),
      lesson.substitute ?? lesson.teacher,
      lesson.movedFrom && text.movedFromLesson(lesson.movedFrom.number),
    ]
      .filter(Boolean)
      .join(', '),
    ...(lesson.room && { location: /^\d/.test(lesson.room) ? text.room(lesson.room) : lesson.room }),
    status: lesson.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

type FeedEvent = Omit<OtherEvent, 'kind' | 'whom' | 'href'> & { description: string | null }

const schoolEvent = (feed: Feed, event: FeedEvent): ICalEventData => {
  const { school } = feed.facts
  const zone = feed.facts.reference.school.timeZone
  const { from, to, startTime, endTime } = event
  const times = startTime
    ? { start: at(zone, from, startTime), end: at(zone, to, endTime ?? (from === to ? startTime : '23:59')) }
    : { ...allDay(zone, from, to), transparency: ICalEventTransparency.TRANSPARENT }
  return {
    id: `${event.key}@school-${school}`,
    ...times,
    ...stamps(event),
    summary: event.title,
    ...(event.description && { description: event.description }),
    ...(event.place && { location: event.place }),
    status: ICalEventStatus.CONFIRMED,
  }
}

/** The calendar as programs read it (RFC 5545), and what tells them whether it has changed. */
export const presentFeed = (feed: Feed): { body: string; etag: string; lastModified: Date } => {
  const { facts, locale, child, lessons, offs } = feed
  const events: FeedEvent[] = [
    ...feed.events.map((event) => ({
      ...event,
      key: `event-${event.id}`,
      place: placeOf(event, facts.reference, locale),
    })),
    ...feed.others.map((event) => ({ ...event, description: event.kind })),
  ]
  const text = calendarMessages(locale).ics
  const { school } = facts.reference
  const zone = school.timeZone
  const changes = [...lessons, ...events].map(({ updatedAt }) => Date.parse(updatedAt))
  // What is shown moves on with the day as well.
  const midnight = at(zone, facts.today)
  const lastModified = new Date(Math.max(midnight.getTime(), ...changes))
  const calendar = ical({
    name: child === null ? text.name(school.shortName) : text.nameOf(child, school.shortName),
    prodId: { company: 'asu-rso', product: 'calendar', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: zone, generator: timeZoneBlock },
    ttl: TTL,
  })
  for (const row of lessons) calendar.createEvent(lessonEvent(feed, row, text))
  for (const event of events) calendar.createEvent(schoolEvent(feed, event))
  for (const off of offs)
    calendar.createEvent({
      id: `off-${off.from}-${off.kind}@school-${facts.school}`,
      ...allDay(zone, off.from, off.to),
      stamp: at(zone, off.from),
      summary: off.kind === 'vacation' ? text.vacation(off.name) : off.name,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  const body = calendar.toString()
  return {
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    lastModified,
  }
}
