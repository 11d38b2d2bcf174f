import type { PayloadRequest } from 'payload'

import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

type HandedOver = { school: number; from: number; to: number; date: SchoolDate; isParted?: boolean }
type Place = {
  id: number
  version: number
  weekday: number
  number: number
  cycleWeek: number
  room: number | null
  isFixed: boolean | null
}

/**
 * A workload that goes to another teacher keeps its places in the week: the new one stands where the old one does, in
 * drafts and in versions that last beyond that day. The old places stay: until the day before they are what holds.
 */
export const followHandOver = async ({
  req,
  event: { school, from, to, date, isParted },
}: {
  req: PayloadRequest
  event: HandedOver
}): Promise<void> => {
  // Changed in place: it stands where it stood.
  if (from === to) return
  // Whoever led a joint lesson still does: what goes on from that day joins the others.
  const led = isParted
    ? 0
    : await rows(req).count({ collection: 'workloads', where: { jointWith: { equals: from } } })
  if (led > 0)
    await rows(req).update({
      collection: 'workloads',
      where: { id: { equals: to } },
      data: { jointWith: from },
    })
  const versions = await rows(req).find<{ id: number }>({
    collection: SLUGS.versions,
    columns: ['id'],
    where: {
      school: { equals: school },
      or: [{ to: { exists: false } }, { to: { greater_than_equal: date } }],
    },
  })
  if (versions.length === 0) return
  const places = await rows(req).find<Place>({
    collection: SLUGS.entries,
    columns: ['id', 'version', 'weekday', 'number', 'cycleWeek', 'room', 'isFixed'],
    where: { workload: { equals: from }, version: { in: versions.map(({ id }) => id) } },
  })
  if (places.length === 0) return
  await rows(req).insert({
    collection: SLUGS.entries,
    rows: places.map(({ id: _id, ...place }) => ({ ...place, school, workload: to })),
  })
}
