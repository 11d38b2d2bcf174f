import type { PayloadRequest } from 'payload'

import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

type Parted = { school: number; workload: number; date: SchoolDate; keepsTeacher: boolean }
type Args = { req: PayloadRequest; event: Parted }

/** It points to nobody, and the others, if it led them, follow the first of themselves. */
const release = async ({ req, event: { school, workload } }: Args): Promise<void> => {
  const led = await rows(req).find<{ id: number }>({
    collection: 'workloads',
    columns: ['id'],
    where: { jointWith: { equals: workload } },
    sort: ['id'],
  })
  const [next, ...others] = led.map(({ id }) => id)
  const point = (ids: readonly number[], jointWith: number | null) =>
    rows(req).update({
      collection: 'workloads',
      where: { school: { equals: school }, id: { in: [...ids] } },
      data: { jointWith },
    })
  await point(next === undefined ? [workload] : [workload, next], null)
  if (others.length > 0) await point(others, next!)
}

/**
 * A workload leaves its joint lesson. With another teacher it stays at its hours and gives up the room, so that two
 * teachers never stand in one; with the same teacher it leaves the drafts, because nobody teaches twice at one time.
 */
export const partWorkload = async (args: Args): Promise<void> => {
  const {
    req,
    event: { school, workload, date, keepsTeacher },
  } = args
  await release(args)
  const versions = await rows(req).find<{ id: number; state: string }>({
    collection: SLUGS.versions,
    columns: ['id', 'state'],
    where: {
      school: { equals: school },
      or: [{ to: { exists: false } }, { to: { greater_than_equal: date } }],
    },
  })
  const drafts = versions.flatMap(({ id, state }) => (state === 'draft' ? [id] : []))
  if (keepsTeacher && drafts.length > 0) {
    await rows(req).remove({
      collection: SLUGS.entries,
      where: { version: { in: drafts }, workload: { equals: workload } },
    })
  } else if (!keepsTeacher) {
    await rows(req).update({
      collection: SLUGS.entries,
      where: { version: { in: versions.map(({ id }) => id) }, workload: { equals: workload } },
      data: { room: null },
    })
    await rows(req).update({
      collection: 'lessons',
      where: {
        workload: { equals: workload },
        date: { greater_than_equal: date },
        state: { equals: 'planned' },
      },
      data: { room: null },
    })
  }
  if (drafts.length > 0)
    await rows(req).update({
      collection: SLUGS.versions,
      where: { id: { in: drafts } },
      add: { revision: 1 },
    })
}
