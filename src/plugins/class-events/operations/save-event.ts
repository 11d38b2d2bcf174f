import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { namesOfUsers } from '@/access/names-of-users'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { readEvent } from '@/plugins/calendar'

import { requireKeeper } from '../access/rules'
import { SLUGS } from '../slugs'
import type { EventInput } from '../types'
import { checkClassEvent } from './check-event'
import { classEventChanged, type NewerClassEvent } from './errors'
import { readClassEvent } from './find-events'
import { recentOf } from './recent-events'

type Scope = { req: PayloadRequest; facts: Facts }

/** What follows from the rest: a room says where, and the whole class needs no list. */
const complete = (input: EventInput): EventInput => ({
  ...input,
  place: input.room === null ? input.place : null,
  students: input.isWholeClass ? [] : input.students,
})

/**
 * Records an event of a class, held or planned.
 * @throws notFound for a class that is not the teacher's own, badInput beside its fields
 */
export const addClassEvent = ({
  req,
  facts,
  input,
}: Scope & { input: EventInput }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    requireKeeper(facts, input.class)
    await checkClassEvent(req, facts, input)
    // Only an event that the teacher may read is named as the one it was held for.
    if (input.calendarEvent !== null) await readEvent({ req, facts, id: input.calendarEvent })
    const { id } = await req.payload.create({
      collection: SLUGS.events,
      data: { ...complete(input), school: facts.school, author: req.user!.id } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
    recentOf.forget(req, facts.school)
    return { id: id }
  })

/**
 * Changes an event as it was opened; its class stays.
 * @throws notFound, badInput, and classEventChanged with the newer version when somebody else was faster
 */
export const changeClassEvent = ({
  req,
  facts,
  id,
  seen,
  input,
}: Scope & { id: number; seen: string; input: EventInput }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const event = await readClassEvent({ req, facts, id })
    requireKeeper(facts, event.class)
    if (event.updatedAt !== seen) {
      const changedBy = event.changedBy ?? event.author
      const by = (await namesOfUsers(req, facts, [changedBy]))(changedBy)
      const details: NewerClassEvent = { event, by }
      throw classEventChanged({ by }, { details })
    }
    const whole = { ...input, class: event.class, calendarEvent: event.calendarEvent }
    await checkClassEvent(req, facts, whole)
    await req.payload.update({
      collection: SLUGS.events,
      id,
      data: { ...complete(whole), changedBy: req.user!.id },
      depth: 0,
      overrideAccess: true,
      req,
    })
    recentOf.forget(req, facts.school)
    return { id }
  })

/** Takes an event out of the journal and the diaries; for a month it can be put back. */
export const removeClassEvent = ({ req, facts, id }: Scope & { id: number }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const event = await readClassEvent({ req, facts, id })
    requireKeeper(facts, event.class)
    await rows(req).update({
      collection: SLUGS.events,
      where: { id: { equals: id } },
      data: { removedAt: now().toISOString() },
    })
    recentOf.forget(req, facts.school)
    return { id }
  })

/** Puts a removed event back with its pictures. Twice is once. */
export const restoreClassEvent = ({ req, facts, id }: Scope & { id: number }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const row = await rows(req).findOne<{ class: number }>({
      collection: SLUGS.events,
      columns: ['class'],
      where: { id: { equals: id }, school: { equals: facts.school } },
    })
    if (!row) throw notFound()
    requireKeeper(facts, row.class)
    await rows(req).update({
      collection: SLUGS.events,
      where: { id: { equals: id } },
      data: { removedAt: null },
    })
    recentOf.forget(req, facts.school)
    return { id }
  })
