import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'

type Args = { req: PayloadRequest; facts: Facts; id: number }

/** Removes a class that nothing hangs on; a class in use is refused by the kernel, which says what needs it. */
export const removeClass = ({ req, facts, id }: Args): Promise<void> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    if (!facts.reference.classes.has(id)) throw notFound()
    await req.payload.delete({ collection: 'classes', id, req, overrideAccess: false, depth: 0 })
  })
