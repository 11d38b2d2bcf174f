import { createLocalReq, type Payload } from 'payload'

import { schoolsWithout } from '@/access/switched-off'
import { now } from '@/core/clock'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

/** For so long something that was taken out can be put back, in milliseconds. */
const KEPT = 30 * 86_400_000
/** Pictures removed in one night at most; the next night goes on. */
const AT_ONCE = 2000

/** Takes away for good what was removed a month ago: pictures with their files first, then events. */
export const purgeRemoved = async (payload: Payload): Promise<{ removed: number }> => {
  const before = new Date(now().getTime() - KEPT).toISOString()
  const without = await schoolsWithout(payload, 'class-events')
  const ofSchools = without.size > 0 ? { school: { not_in: [...without] } } : {}
  const events = await rows({ payload }).find<{ id: number }>({
    collection: SLUGS.events,
    columns: ['id'],
    where: { removedAt: { less_than: before }, ...ofSchools },
    limit: AT_ONCE,
  })
  const pictures = await rows({ payload }).find<{ id: number; file: number }>({
    collection: SLUGS.pictures,
    columns: ['id', 'file'],
    where: {
      ...ofSchools,
      or: [{ removedAt: { less_than: before } }, { event: { in: [0, ...events.map(({ id }) => id)] } }],
    },
    limit: AT_ONCE,
  })
  const req = await createLocalReq({}, payload)
  for (const { id, file } of pictures)
    await inTransaction(req, async () => {
      await payload.delete({ collection: SLUGS.pictures, id, overrideAccess: true, req })
      await payload.delete({ collection: 'media', id: file, overrideAccess: true, req })
    })
  for (const { id } of events)
    await inTransaction(req, () =>
      payload.delete({ collection: SLUGS.events, id, overrideAccess: true, req }),
    )
  return { removed: pictures.length + events.length }
}
