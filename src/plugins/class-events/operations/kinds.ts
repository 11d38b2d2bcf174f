import type { Payload, PayloadRequest } from 'payload'

import { schoolCache } from '@/db/reference'
import { rows } from '@/db/rows'

import { EVENT_KIND_PLAN } from '../domain/kind-plan'
import { SLUGS } from '../slugs'
import type { EventKind } from '../types'

/** The school's kinds of class events in their order, kept in memory until one of them changes. */
export const kindsOf = schoolCache('class-events.kinds', (payload: Payload, school: number) =>
  rows({ payload }).find<EventKind>({
    collection: SLUGS.kinds,
    columns: ['id', 'name', 'order'],
    where: { school: { equals: school } },
    sort: ['order', 'id'],
  }),
)

/** The names of kinds by their ids. */
export const kindNames = async (req: PayloadRequest, school: number): Promise<ReadonlyMap<number, string>> =>
  new Map((await kindsOf(req.payload, school)).map(({ id, name }) => [id, name]))

/** The kinds that a new school begins with. */
export const addKinds = async ({
  req,
  event: { school },
}: {
  req: PayloadRequest
  event: { school: number }
}): Promise<void> => {
  await rows(req).insert({
    collection: SLUGS.kinds,
    rows: EVENT_KIND_PLAN.map((name, index) => ({ name, order: (index + 1) * 10, school })),
  })
  kindsOf.forget(req, school)
}
