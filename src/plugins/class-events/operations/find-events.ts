import type { PayloadRequest, Where } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { STAFF_STATUSES } from '@/core/statuses'
import { matchesWords } from '@/db/cyrillic/matches-words'
import { placeOf } from '@/plugins/calendar'

import { eventRules } from '../access/rules'
import { SLUGS } from '../slugs'
import type { ClassEvent } from '../types'

type Scope = { req: PayloadRequest; facts: Facts }
type Related = number | { id: number }
/** A document of `class-events` as the Local API gives it. */
export type EventDocument = Omit<ClassEvent, 'class' | 'kind' | 'students' | 'staff'> & {
  class: Related
  kind: Related
  students?: Related[] | null
  staff?: Related[] | null
}

const idOf = (value: Related): number => (typeof value === 'number' ? value : value.id)
const maybeId = (value: unknown): number | null => (value ? idOf(value as Related) : null)

/** Explicit fields, so that nothing else of the document leaves. */
export const toClassEvent = (doc: EventDocument): ClassEvent => ({
  id: doc.id,
  class: idOf(doc.class),
  kind: idOf(doc.kind),
  title: doc.title,
  from: doc.from,
  to: doc.to,
  startTime: doc.startTime || null,
  endTime: doc.endTime || null,
  room: maybeId(doc.room),
  place: doc.place ?? null,
  isWholeClass: doc.isWholeClass,
  students: (doc.students ?? []).map(idOf),
  staff: (doc.staff ?? []).map(idOf),
  guests: doc.guests ?? null,
  text: doc.text ?? null,
  calendarEvent: maybeId(doc.calendarEvent),
  author: maybeId(doc.author),
  changedBy: maybeId(doc.changedBy),
  createdAt: doc.createdAt,
  updatedAt: doc.updatedAt,
})

export type EventFilter = {
  q: string
  class: number | null
  kind: number | null
  from: SchoolDate | null
  to: SchoolDate | null
}

export const NO_FILTER: EventFilter = { q: '', class: null, kind: null, from: null, to: null }
export const EVENTS_ON_PAGE = 20
/** More than any school records in its years. */
const MOST = 10_000

const whereOf = (facts: Facts, { class: classId, kind, from, to }: EventFilter): Where => ({
  and: [
    { school: { equals: facts.school } },
    ...(classId === null ? [] : [{ class: { equals: classId } }]),
    ...(kind === null ? [] : [{ kind: { equals: kind } }]),
    ...(from ? [{ to: { greater_than_equal: from } }] : []),
    ...(to ? [{ from: { less_than_equal: to } }] : []),
  ],
})

type Find = Scope & { filter: EventFilter; also?: Where; limit?: number; sort?: string[] }

/** A family needs no list of other children: the field is closed to it, and so it is here. */
const forReader =
  ({ statuses }: Facts) =>
  (event: ClassEvent): ClassEvent =>
    STAFF_STATUSES.some((status) => statuses.has(status)) ? event : { ...event, students: [] }

/**
 * Events that the reader may read, latest first; one statement. The rule is asked here and added to the question,
 * because a family may not search by the field of participants and yet is asked for by it.
 */
export const findClassEvents = async ({
  req,
  facts,
  filter,
  also,
  limit = MOST,
  sort = ['-from', '-startTime', '-id'],
}: Find): Promise<ClassEvent[]> => {
  const verdict = await eventRules.read({ req, user: req.user })
  if (verdict === false) return []
  const wheres = [whereOf(facts, filter), also, verdict === true ? undefined : verdict]
  const { docs } = await req.payload.find({
    collection: SLUGS.events,
    req,
    where: { and: wheres.filter((where) => where !== undefined) },
    sort,
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const events = (docs as unknown as EventDocument[]).map(toClassEvent).map(forReader(facts))
  if (!filter.q) return events
  return events.filter((event) =>
    matchesWords(filter.q, event.title, event.text ?? '', placeOf(event, facts.reference) ?? ''),
  )
}

/** A page of them. Words are compared here: no database folds «Ё» and capital letters of Russian. */
export const listClassEvents = async ({
  req,
  facts,
  filter,
  page,
}: Scope & { filter: EventFilter; page: number }): Promise<{ rows: ClassEvent[]; total: number }> => {
  if (filter.q) {
    const found = await findClassEvents({ req, facts, filter })
    return { rows: found.slice((page - 1) * EVENTS_ON_PAGE, page * EVENTS_ON_PAGE), total: found.length }
  }
  const { docs, totalDocs } = await req.payload.find({
    collection: SLUGS.events,
    req,
    where: whereOf(facts, filter),
    sort: ['-from', '-startTime', '-id'],
    limit: EVENTS_ON_PAGE,
    page,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
  })
  return { rows: (docs as unknown as EventDocument[]).map(toClassEvent), total: totalDocs }
}

/**
 * One event.
 * @throws notFound when it is not there or not for the reader
 */
export const readClassEvent = async ({ req, facts, id }: Scope & { id: number }): Promise<ClassEvent> => {
  const [event] = await findClassEvents({
    req,
    facts,
    filter: NO_FILTER,
    also: { id: { equals: id } },
    limit: 1,
  })
  if (!event) throw notFound()
  return event
}
