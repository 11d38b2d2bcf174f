import { createLocalReq, type Payload } from 'payload'

import { inTransaction } from '@/db/in-transaction'
import { endSessions } from '@/plugins/portal'

import type { Owner } from '../types'
import { clearFactors } from './factors'
import { tellOwner } from './tell'

/** What the machine's keeper does from the command line; `false` when there is no such account. */
export const resetByName = async (payload: Payload, username: string): Promise<boolean> => {
  const account = await payload.db.findOne<Owner>({
    collection: 'users',
    where: { username: { equals: username.trim().toLowerCase() } },
  })
  if (!account) return false
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    await clearFactors(req, account.id)
    await endSessions({ req, account: account.id, ends: () => true })
    await tellOwner(req, { account, news: 'factor-reset' })
  })
  return true
}
