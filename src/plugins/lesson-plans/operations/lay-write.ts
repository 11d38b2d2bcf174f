import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

import type { Seat } from '../domain/lay-topics'
import { SLUGS } from '../slugs'
import type { LaidRow } from '../types'
import { layingChanged } from './lay-errors'

type Place = { school: number; workload: number }

/** Seats as rows of `laid-topics`: places count from 1 in the order of giving. */
export const rowsOfSeats = ({ school, workload }: Place, seats: readonly Seat[]) =>
  seats.flatMap(({ hours, lesson, isGiven }, index) =>
    hours.map(({ topic, part, plannedDate }) => ({
      school,
      workload,
      topic,
      part,
      plannedDate,
      lesson,
      isGiven,
      position: index + 1,
    })),
  )

type Write = Place & { req: PayloadRequest; was: readonly LaidRow[]; seats: readonly Seat[] }

/** Writes how a workload is laid, in two statements: what is no longer there goes, the rest is made or changed. */
export const writeSeats = async ({ req, was, seats, ...place }: Write): Promise<void> => {
  const list = rowsOfSeats(place, seats)
  const kept = new Set(list.map(({ topic, part }) => `${topic} ${part}`))
  const gone = was.filter(({ topic, part }) => !kept.has(`${topic} ${part}`)).map(({ id }) => id)
  if (gone.length > 0) await rows(req).remove({ collection: SLUGS.laid, where: { id: { in: gone } } })
  if (list.length === 0) return
  await rows(req).upsert({
    collection: SLUGS.laid,
    rows: list,
    on: ['workload', 'topic', 'part'],
    set: ['position', 'lesson', 'isGiven', 'plannedDate'],
  })
}

/** Takes the next revision. @throws layingChanged when somebody else has taken it since it was seen */
export const takeRevision = async (
  req: PayloadRequest,
  { id, revision }: { id: number; revision: number },
): Promise<void> => {
  const taken = await rows(req).update({
    collection: SLUGS.assignments,
    where: { id: { equals: id }, revision: { equals: revision } },
    add: { revision: 1 },
  })
  if (taken === 0) throw layingChanged()
}
