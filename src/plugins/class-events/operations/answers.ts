import type { PayloadRequest } from 'payload'

import { requireFacts } from '@/access/require-facts'
import type { QuestionName, SchoolQuestions } from '@/core/questions'
import { addDays } from '@/core/school-date'
import { rows } from '@/db/rows'
import { placeOf, tellTime } from '@/plugins/calendar'
import type { Booking } from '@/plugins/calendar/types'

import { oversees, readsEvents } from '../access/rules'
import { hrefs } from '../portal/hrefs'
import { classOf, tellPlaceAndTime } from '../presenters/tell-event'
import { SLUGS } from '../slugs'
import { classEventsMessages } from '../translations'
import { findClassEvents, NO_FILTER } from './find-events'
import { kindNames } from './kinds'
import { eventsBetween } from './recent-events'

type Question<TName extends QuestionName> = { req: PayloadRequest; asked: SchoolQuestions[TName]['asked'] }
type Answer<TName extends QuestionName> = Promise<SchoolQuestions[TName]['answer'] | null>

/** To the diary: what a student takes part in. */
export const diaryEvents = async ({
  req,
  asked: { student, from, to, locale },
}: Question<'diary.events'>): Answer<'diary.events'> => {
  const facts = await requireFacts(req)
  const found = await eventsBetween({ req, facts, student, classes: null, from, to })
  if (found.length === 0) return null
  const kinds = await kindNames(req, facts.school)
  return found.map((event) => ({
    id: event.id,
    title: event.title,
    kind: kinds.get(event.kind) ?? '',
    from: event.from,
    to: event.to,
    time: tellTime(event, locale),
    place: placeOf(event, facts.reference, locale),
    href: hrefs.event(event.id),
  }))
}

/** To the calendar and its feeds: the events of classes, of one student those that the student takes part in. */
export const calendarEvents = async ({
  req,
  asked: { from, to, classes, student, locale },
}: Question<'calendar.events'>): Answer<'calendar.events'> => {
  if (classes.length === 0) return null
  const facts = await requireFacts(req)
  const found = await eventsBetween({ req, facts, student, classes, from, to })
  if (found.length === 0) return null
  const kinds = await kindNames(req, facts.school)
  return found.map((event) => {
    const { id, title, from: first, to: last, startTime, endTime, createdAt, updatedAt } = event
    return {
      key: `class-event-${id}`,
      ...{ title, from: first, to: last, startTime, endTime, createdAt, updatedAt },
      kind: kinds.get(event.kind) ?? '',
      whom: classOf(event, facts),
      place: placeOf(event, facts.reference, locale),
      href: hrefs.event(id),
    }
  })
}

/** Lines that the page of a class shows. */
const LINES = 5

/** To the page of a class: its latest events and those of the coming weeks. */
export const classSection = async ({
  req,
  asked: { class: classId, locale },
}: Question<'class.sections'>): Answer<'class.sections'> => {
  if ((await readsEvents({ req, user: req.user })) !== true) return null
  const facts = await requireFacts(req)
  const filter = { ...NO_FILTER, class: classId, to: addDays(facts.today, 14) }
  const found = await findClassEvents({ req, facts, filter, limit: LINES })
  const mayOpen =
    facts.taughtClasses.includes(classId) ||
    facts.classTeacherOf.includes(classId) ||
    facts.learningClasses.includes(classId) ||
    facts.statuses.has('deputy') ||
    facts.statuses.has('principal')
  // A teacher of other classes learns nothing here, not even that there is nothing.
  if (found.length === 0 && !mayOpen) return null
  const { title, section } = classEventsMessages(locale)
  return {
    key: 'class-events',
    title,
    lines: found.map((event) => ({
      key: String(event.id),
      title: event.title,
      note: tellPlaceAndTime(event, facts, locale),
      href: hrefs.event(event.id),
    })),
    empty: section.empty,
    all: { href: hrefs.list({ class: classId }), label: section.all },
  }
}

/** To the journals: the section of class events in the journal of a class. */
export const journalSection = async ({
  req,
  asked: { class: classId, locale },
}: Question<'journal.sections'>): Answer<'journal.sections'> =>
  (await readsEvents({ req, user: req.user })) === true
    ? { key: 'class-events', label: classEventsMessages(locale).title, href: hrefs.list({ class: classId }) }
    : null

type Row = Omit<Booking, 'kind'> & { id: number; class: number }

/**
 * To the calendar: which rooms the events of classes take. The class is told to everybody of the staff, as its lessons
 * are; what it does there, to those who oversee the school.
 */
export const bookedRooms = async ({
  req,
  asked: { room, from, to, except },
}: Question<'rooms.booked'>): Answer<'rooms.booked'> => {
  const { school, reference } = await requireFacts(req)
  const seesAll = (await oversees({ req, user: req.user })) === true
  const found = await rows(req).find<Row>({
    collection: SLUGS.events,
    columns: ['id', 'class', 'title', 'from', 'to', 'startTime', 'endTime'],
    where: {
      school: { equals: school },
      room: { equals: room },
      from: { less_than_equal: to },
      to: { greater_than_equal: from },
      removedAt: { exists: false },
    },
  })
  return found
    .filter(({ id }) => except?.collection !== (SLUGS.events as string) || except.id !== id)
    .map(({ class: classId, title, from: first, to: last, startTime, endTime }) => ({
      kind: 'event',
      title: [reference.classes.get(classId)?.name, seesAll && title].filter(Boolean).join(', '),
      from: first,
      to: last,
      startTime,
      endTime,
    }))
}
