import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import { formatUnavailable, type UnavailableHour } from '../domain/unavailable'
import { SLUGS } from '../slugs'

type Args = {
  req: PayloadRequest
  facts: Facts
  staff: number
  room: number | null
  unavailable: readonly UnavailableHour[]
}

/** Keeps a teacher's own room and unavailable hours. Lessons that stand there already stay and are marked. */
export const saveLimits = async ({ req, facts, staff, room, unavailable }: Args): Promise<void> => {
  if (!facts.reference.staff.has(staff)) throw notFound()
  if (room !== null && !facts.reference.rooms.has(room)) throw notFound(undefined, { path: 'room' })
  await rows(req).upsert({
    collection: SLUGS.limits,
    rows: [{ school: facts.school, teacher: staff, room, unavailable: formatUnavailable(unavailable) }],
    on: ['school', 'teacher'],
    set: ['room', 'unavailable'],
  })
}
