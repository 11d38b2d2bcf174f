import type { CollectionSlug, PayloadRequest } from 'payload'

import { emit } from '@/core/domain-events'
import { rows } from '@/db/rows'

import { CLOSED_ACCOUNT } from './list-due'

const PREFERENCES = 'payload-preferences' as CollectionSlug

type Account = Record<string, unknown> & { id: number; schools?: { school: number }[] | null }

/** Somebody who works at another school as well signs in there as before; here the account is nobody's. */
const leaveSchool = (account: Account, school: number) => ({
  ...account,
  person: null,
  schools: (account.schools ?? []).filter((row) => row.school !== school),
})

/**
 * Nobody signs in with these accounts any more and nothing tells whose they were. The empty account stays: marks and
 * lessons were written by it.
 */
export const closeAccounts = async (
  req: PayloadRequest,
  school: number,
  ids: readonly number[],
): Promise<void> => {
  for (const id of ids) {
    const account = await req.payload.db.findOne<Account>({
      collection: 'users',
      where: { id: { equals: id } },
      req,
    })
    if (!account) continue
    if ((account.schools ?? []).some((row) => row.school !== school)) {
      const data = leaveSchool(account, school)
      await req.payload.db.updateOne({ collection: 'users', id, data, req, returning: false })
      continue
    }
    await req.payload.db.updateOne({
      collection: 'users',
      id,
      data: {
        ...account,
        username: `${CLOSED_ACCOUNT}${id}`,
        email: null,
        hash: null,
        salt: null,
        resetPasswordToken: null,
        resetPasswordExpiration: null,
        sessions: [],
      },
      req,
      returning: false,
    })
    await req.payload.db.deleteMany({
      collection: PREFERENCES,
      where: { 'user.value': { equals: id }, 'user.relationTo': { equals: 'users' } },
      req,
    })
    await emit(req, 'account.closed', { account: id })
  }
}

/** The accounts of people, closed ones included. */
export const accountsOf = async (req: PayloadRequest, people: readonly number[]): Promise<number[]> =>
  people.length === 0
    ? []
    : (
        await rows(req).find<{ id: number }>({
          collection: 'users',
          columns: ['id'],
          where: { person: { in: [...people] } },
        })
      ).map(({ id }) => id)
