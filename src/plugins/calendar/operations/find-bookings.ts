import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { ask } from '@/core/questions'
import { rows } from '@/db/rows'
import { findLessons, presentLesson } from '@/plugins/schedule'

import { plansEvents } from '../access/rules'
import { isAtOnce, type RoomWhen } from '../domain/room-times'
import { SLUGS } from '../slugs'
import type { Booking, BookingSource } from '../types'

type Args = {
  req: PayloadRequest
  facts: Facts
  room: number
  when: RoomWhen
  /** The record that wants the room, so that it is not told of itself. */
  except: BookingSource | null
}

const lessonsIn = async ({ req, facts, room, when: { from, to } }: Args): Promise<Booking[]> => {
  const found = await findLessons({ req, facts, whose: [{ view: 'room', id: room }], from, to })
  return found.flatMap((row) => {
    const lesson = presentLesson(facts, row)
    if (lesson.isCancelled) return []
    return [
      {
        kind: 'lesson' as const,
        title: [lesson.class, lesson.subject].join(', '),
        from: row.date,
        to: row.date,
        startTime: lesson.start,
        endTime: lesson.end,
      },
    ]
  })
}

const eventsIn = async ({ req, facts, room, when, except }: Args): Promise<Booking[]> => {
  const isKeeper = (await plansEvents({ req, user: req.user })) === true
  const found = await rows(req).find<RoomWhen & { id: number; title: string }>({
    collection: SLUGS.events,
    columns: ['id', 'title', 'from', 'to', 'startTime', 'endTime'],
    where: {
      school: { equals: facts.school },
      room: { equals: room },
      from: { less_than_equal: when.to },
      to: { greater_than_equal: when.from },
    },
  })
  return found
    .filter(({ id }) => except?.collection !== SLUGS.events || except.id !== id)
    .map(({ from, to, startTime, endTime, title }) => ({
      kind: 'event',
      title: isKeeper ? title : null,
      ...{ from, to, startTime, endTime },
    }))
}

/**
 * What already takes a room at the wanted time: lessons, events of the calendar, and whatever other plugins know of,
 * in the order of time. It warns and forbids nothing: two classes may watch one film.
 */
export const findBookings = async (args: Args): Promise<Booking[]> => {
  const { req, room, when, except } = args
  const { from, to } = when
  const others = await ask(req, 'rooms.booked', { room, from, to, except })
  const all = [...(await lessonsIn(args)), ...(await eventsIn(args)), ...others.flat()]
  const orderOf = (one: RoomWhen): string => `${one.from} ${one.startTime ?? ''}`
  return all
    .filter((one) => isAtOnce(when, one))
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
}
