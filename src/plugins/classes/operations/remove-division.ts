import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { divisionInUse } from './division-errors'
import { loadDivision } from './load-division'

type Args = { req: PayloadRequest; facts: Facts; id: number }

/** Takes back a division that nothing hangs on yet. With a workload there may be marks: such a one is only closed. */
export const removeDivision = ({ req, facts, id }: Args): Promise<void> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const { parts } = await loadDivision({ req, facts, id })
    const ofParts = { subgroup: { in: parts.map((part) => part.id) } }
    const table = rows(req)
    const count =
      (await table.count({ collection: 'workloads', where: ofParts })) +
      (await table.count({ collection: 'lessons', where: ofParts }))
    if (count > 0) throw divisionInUse({ count })
    await table.remove({ collection: 'subgroup-members', where: ofParts })
    await table.remove({ collection: 'subgroups', where: { division: { equals: id } } })
    await table.remove({ collection: SLUGS.divisions, where: { id: { equals: id } } })
    forgetReference(req, facts.school)
  })
