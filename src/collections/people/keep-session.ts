import { createLocalReq, type Payload } from 'payload'

import { inTransaction } from '@/db/in-transaction'

import { isLive, SESSION_HOURS } from './sessions'

type Account = { sessions?: { id: string; expiresAt: string | Date }[] | null }
export type UsedSession = { account: number; session: string }

/** Notes that a session was used, so that it is idle from now on. One that is over stays so. */
export const keepSession = async (payload: Payload, { account, session }: UsedSession): Promise<void> => {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const where = { id: { equals: account } }
    const found = await payload.db.findOne<Account & { id: number }>({ collection: 'users', where, req })
    const sessions = (found?.sessions ?? []).filter(isLive)
    if (!sessions.some(({ id }) => id === session)) return
    const expiresAt = new Date(Date.now() + SESSION_HOURS * 3_600_000)
    await payload.db.updateOne({
      collection: 'users',
      id: account,
      data: {
        ...found,
        sessions: sessions.map((own) => (own.id === session ? { ...own, expiresAt } : own)),
        // A session says nothing new of the account itself.
        updatedAt: null,
      },
      req,
      returning: false,
    })
  })
}
