import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { namesOfUsers } from '@/access/names-of-users'
import { inTransaction } from '@/db/in-transaction'

import { SLUGS } from '../slugs'
import type { CalendarEvent } from '../types'
import { eventChanged, type NewerEvent } from './errors'
import { readEvent } from './find-events'

type EventInput = Pick<
  CalendarEvent,
  | 'title'
  | 'kind'
  | 'description'
  | 'from'
  | 'to'
  | 'startTime'
  | 'endTime'
  | 'room'
  | 'place'
  | 'audience'
  | 'classes'
  | 'statuses'
  | 'isPublished'
>

type Args = {
  req: PayloadRequest
  facts: Facts
  id: number
  /** `updatedAt` of the version that was opened. */
  seen: string
  data: EventInput
}

/**
 * Changes an event as it was opened.
 * @throws notFound, and eventChanged with the newer version when somebody else has changed it since
 */
export const changeEvent = ({ req, facts, id, seen, data }: Args): Promise<{ doc: { id: number } }> =>
  inTransaction(req, async () => {
    const event = await readEvent({ req, facts, id })
    if (event.updatedAt !== seen) {
      const by = (await namesOfUsers(req, facts, [event.changedBy]))(event.changedBy)
      const details: NewerEvent = { event, by }
      throw eventChanged({ by }, { details })
    }
    await req.payload.update({
      collection: SLUGS.events,
      id,
      data: { ...data, to: data.to || data.from },
      depth: 0,
      overrideAccess: false,
      req,
    })
    return { doc: { id } }
  })
