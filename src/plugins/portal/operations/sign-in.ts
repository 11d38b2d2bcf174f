import type { Payload, PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

import { accountLocked, wrongCredentials } from './portal-errors'

type Credentials = { username: string; password: string }
type SignedIn = { token: string; user: NonNullable<PayloadRequest['user']> }

/** Minutes until the account opens again; `null` when it is not locked or does not exist. */
const lockedFor = async (payload: Payload, username: string): Promise<number | null> => {
  const name = username.trim().toLowerCase()
  const account = await rows({ payload }).findOne<{ lockUntil: string | null }>({
    collection: 'users',
    columns: ['lockUntil'],
    where: { or: [{ username: { equals: name } }, { email: { equals: name } }] },
  })
  const left = account?.lockUntil ? Date.parse(account.lockUntil) - Date.now() : 0
  return left > 0 ? Math.ceil(left / 60_000) : null
}

/**
 * Signs in by Payload itself, which counts failures and locks the account.
 * @throws wrongCredentials, accountLocked
 */
export const signIn = async ({
  req,
  username,
  password,
}: Credentials & { req: PayloadRequest }): Promise<SignedIn> => {
  const { payload } = req
  try {
    const { token, user } = await payload.login({ collection: 'users', data: { username, password }, req })
    return { token: token!, user: user! }
  } catch (error) {
    if ((error as { status?: number }).status !== 401) throw error
    // Payload refuses a wrong password and a locked account alike; people are told which of the two it was.
    const minutes = await lockedFor(payload, username)
    throw minutes === null ? wrongCredentials() : accountLocked({ minutes })
  }
}
