import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { isWithin } from '@/core/school-date'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { HoldRow } from '../types'

type Args = { req: PayloadRequest; facts: Facts }

/** The holds that last, also on people whose terms still run. */
export const listHolds = async ({ req, facts }: Args): Promise<(HoldRow & { name: string })[]> => {
  const found = await rows(req).find<HoldRow>({
    collection: SLUGS.holds,
    columns: ['id', 'person', 'reason', 'from', 'to'],
    where: { school: { equals: facts.school } },
    sort: ['-from', '-id'],
  })
  return found
    .filter((hold) => isWithin(hold, facts.today))
    .map((hold) => ({ ...hold, name: facts.reference.people.get(hold.person)?.fullName ?? '' }))
}
