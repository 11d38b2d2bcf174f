import type { PayloadRequest, Where } from 'payload'

import { findReadable } from '@/access/find-readable'
import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'

import { placeOf } from '../presenters/place-of'
import { SLUGS } from '../slugs'
import { type CalendarEvent, EVENT_KINDS, type EventKind } from '../types'

type Scope = { req: PayloadRequest; facts: Facts }
type Document = Awaited<ReturnType<typeof findReadable<'calendar-events'>>>[number]

const idOf = (value: number | { id: number }): number => (typeof value === 'number' ? value : value.id)

const toEvent = (doc: Document): CalendarEvent => ({
  id: doc.id,
  title: doc.title,
  kind: doc.kind,
  description: doc.description ?? null,
  from: doc.from,
  to: doc.to ?? doc.from,
  startTime: doc.startTime || null,
  endTime: doc.endTime || null,
  room: doc.room ? idOf(doc.room) : null,
  place: doc.place ?? null,
  audience: doc.audience,
  classes: (doc.classes ?? []).map(idOf),
  statuses: doc.statuses ?? [],
  isPublished: doc.isPublished ?? false,
  author: doc.author ? idOf(doc.author) : null,
  changedBy: doc.changedBy ? idOf(doc.changedBy) : null,
  createdAt: doc.createdAt,
  updatedAt: doc.updatedAt,
})

const inSchool = ({ school }: Facts): Where => ({ school: { equals: school } })

/** The events of a period that the reader may read, in the order of their days; rules are asked, one statement. */
export const findEvents = async ({
  req,
  facts,
  from,
  to,
}: Scope & { from: SchoolDate; to: SchoolDate }): Promise<CalendarEvent[]> => {
  const found = await findReadable({
    req,
    collection: SLUGS.events,
    where: {
      and: [inSchool(facts), { from: { less_than_equal: to } }, { to: { greater_than_equal: from } }],
    },
    sort: ['from', 'startTime', 'id'],
  })
  return found.map(toEvent)
}

/**
 * One event.
 * @throws notFound when it is not there or not for the reader
 */
export const readEvent = async ({ req, facts, id }: Scope & { id: number }): Promise<CalendarEvent> => {
  const [found] = await findReadable({
    req,
    collection: SLUGS.events,
    where: { and: [inSchool(facts), { id: { equals: id } }] },
    limit: 1,
  })
  if (!found) throw notFound()
  return toEvent(found)
}

export const EVENTS_ON_PAGE = 20
/** More than any school has in its years. */
const MOST = 5000
export type EventFilter = { q: string; kind: EventKind | null; isPast: boolean }

const whereOf = (facts: Facts, { kind, isPast }: EventFilter): Where => ({
  and: [
    inSchool(facts),
    { to: isPast ? { less_than: facts.today } : { greater_than_equal: facts.today } },
    ...(kind ? [{ kind: { equals: kind } }] : []),
  ],
})

const sortOf = ({ isPast }: EventFilter): string[] =>
  isPast ? ['-from', '-id'] : ['from', 'startTime', 'id']

type List = { rows: CalendarEvent[]; total: number }
type Filtered = Scope & { filter: EventFilter }

/** All of them, to take away. Words are compared here: no database folds «Ё» and capital letters of Russian. */
export const allEvents = async ({ req, facts, filter }: Filtered): Promise<CalendarEvent[]> => {
  const found = await findReadable({
    req,
    collection: SLUGS.events,
    where: whereOf(facts, filter),
    sort: sortOf(filter),
    limit: MOST,
  })
  const events = found.map(toEvent)
  return filter.q
    ? events.filter((event) => matchesWords(filter.q, event.title, placeOf(event, facts.reference) ?? ''))
    : events
}

/** Events ahead, nearest first, or those that are over, latest first; a page of them. */
export const listEvents = async ({
  req,
  facts,
  filter,
  page,
}: Filtered & { page: number }): Promise<List> => {
  if (filter.q) {
    const found = await allEvents({ req, facts, filter })
    return { rows: found.slice((page - 1) * EVENTS_ON_PAGE, page * EVENTS_ON_PAGE), total: found.length }
  }
  const { docs, totalDocs } = await req.payload.find({
    collection: SLUGS.events,
    req,
    where: whereOf(facts, filter),
    sort: sortOf(filter),
    limit: EVENTS_ON_PAGE,
    page,
    depth: 0,
    overrideAccess: false,
  })
  return { rows: docs.map((doc) => toEvent(doc)), total: totalDocs }
}

export const isEventKind = (value: unknown): value is EventKind => EVENT_KINDS.some((kind) => kind === value)
