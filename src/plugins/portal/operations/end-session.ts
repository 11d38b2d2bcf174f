import type { PayloadRequest } from 'payload'

import { inTransaction } from '@/db/in-transaction'

type Account = Record<string, unknown> & { id: number; sessions?: { id: string }[] | null }
type Args = {
  req: PayloadRequest
  account: number
  /** Which of the sessions end. */
  ends: (session: { id: string }) => boolean
}

/** Ends sessions of an account; returns how many. */
export const endSessions = ({ req, account, ends }: Args): Promise<number> =>
  inTransaction(req, async () => {
    const found = await req.payload.db.findOne<Account>({
      collection: 'users',
      where: { id: { equals: account } },
      req,
    })
    const sessions = found?.sessions ?? []
    const kept = sessions.filter((session) => !ends(session))
    if (!found || kept.length === sessions.length) return 0
    await req.payload.db.updateOne({
      collection: 'users',
      id: account,
      // A session says nothing new of the account itself.
      data: { ...found, sessions: kept, updatedAt: null },
      req,
      returning: false,
    })
    return sessions.length - kept.length
  })
