import { z } from 'zod'

import { isStaff } from '@/access/has-status'
import { requireFacts } from '@/access/require-facts'
import { badFields, notFound } from '@/core/errors'
import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS, tableFile } from '@/core/files/table-file'
import { idInput, idParam, optionalIdInput } from '@/core/id-schemas'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import { isSchoolDate } from '@/core/school-date'
import { STATUSES } from '@/core/statuses'

import { plansEvents, readsCalendar } from '../access/rules'
import { whenFaults } from '../domain/check-when'
import { changeEvent } from '../operations/change-event'
import { findBookings } from '../operations/find-bookings'
import { allEvents } from '../operations/find-events'
import { presentEventsTable } from '../presenters/present-events-table'
import { AUDIENCES, EVENT_KINDS } from '../types'

const date = z.string().refine(isSchoolDate, inputMessage({ ru: 'Укажите дату.', en: 'Give a date.' }))
const words = (most: number) => z.string().trim().max(most).nullable().default(null)

const eventBody = z.strictObject({
  /** When the version that was opened had been saved. */
  seen: z.string().max(40),
  title: z
    .string()
    .trim()
    .min(1, inputMessage({ ru: 'Назовите событие.', en: 'Name the event.' }))
    .max(200),
  kind: z.enum(EVENT_KINDS),
  description: words(3000),
  from: date,
  to: date,
  startTime: words(5),
  endTime: words(5),
  room: optionalIdInput,
  place: words(200),
  audience: z.enum(AUDIENCES),
  classes: z.array(idInput).max(300).default([]),
  statuses: z.array(z.enum(STATUSES)).default([]),
  isPublished: z.boolean().default(true),
})

/** Events changed as they were opened, taken away as a table, and the rooms that they want. */
export const eventEndpoints = [
  defineEndpoint({
    method: 'put',
    path: '/calendar/events/:event',
    rule: plansEvents,
    summary: { ru: 'Изменить событие, каким его открыли', en: 'Change an event as it was opened' },
    params: z.object({ event: idParam }),
    body: eventBody,
    handler: async ({ req, params, body: { seen, ...data } }) =>
      changeEvent({ req, facts: await requireFacts(req), id: params.event, seen, data }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/calendar/rooms/:room/bookings',
    rule: isStaff,
    summary: { ru: 'Чем занят кабинет', en: 'What takes a room' },
    params: z.object({ room: idParam }),
    query: z.object({
      from: date,
      to: z.string().default(''),
      startTime: z.string().default(''),
      endTime: z.string().default(''),
      collection: z.string().max(60).default(''),
      except: idParam.nullable().default(null),
    }),
    handler: async ({ req, params, query: { from, to, startTime, endTime, collection, except } }) => {
      const facts = await requireFacts(req)
      if (!facts.reference.rooms.has(params.room)) throw notFound()
      const when = { from, to: to || from, startTime: startTime || null, endTime: endTime || null }
      const faults = whenFaults(when)
      if (!isSchoolDate(when.to)) faults.push({ path: 'to', ru: 'Укажите дату.', en: 'Give a date.' })
      if (faults.length > 0) throw badFields(faults)
      const source = except === null ? null : { collection, id: except }
      return { bookings: await findBookings({ req, facts, room: params.room, when, except: source }) }
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/calendar/events/table',
    rule: readsCalendar,
    summary: { ru: 'События календаря таблицей', en: 'Events of the calendar as a table' },
    query: z.object({
      q: z.string().trim().max(100).default(''),
      kind: z.enum(EVENT_KINDS).nullable().default(null),
      past: z.literal('1').optional(),
      format: z.enum(TABLE_FORMATS).default('xlsx'),
    }),
    handler: async ({ req, query: { q, kind, past, format } }) => {
      const facts = await requireFacts(req)
      const events = await allEvents({ req, facts, filter: { q, kind, isPast: past === '1' } })
      return tableFile(format, presentEventsTable(events, facts, localeOf(req)))
    },
  }),
]
