import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { matchesWords } from '@/db/cyrillic/matches-words'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { HoldRow } from '../types'

type Args = { req: PayloadRequest; facts: Facts; q: string; page: number; pageSize: number }
type Holds = { rows: (HoldRow & { name: string })[]; total: number }

/** The holds that last, also on people whose terms still run; found by the name of the person or the reason. */
export const listHolds = async ({ req, facts, q, page, pageSize }: Args): Promise<Holds> => {
  const found = await rows(req).find<HoldRow>({
    collection: SLUGS.holds,
    columns: ['id', 'person', 'reason', 'from', 'to'],
    where: {
      and: [
        { school: { equals: facts.school } },
        { from: { less_than_equal: facts.today } },
        { or: [{ to: { exists: false } }, { to: { greater_than_equal: facts.today } }] },
      ],
    },
    sort: ['-from', '-id'],
  })
  // Names stand in the snapshot; holds are few, and a list of all of them costs one statement.
  const named = found
    .map((hold) => ({ ...hold, name: facts.reference.people.get(hold.person)?.fullName ?? '' }))
    .filter(({ name, reason }) => !q || matchesWords(q, `${name} ${reason}`))
  return { rows: named.slice((page - 1) * pageSize, page * pageSize), total: named.length }
}
