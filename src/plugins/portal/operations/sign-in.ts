import { incrementLoginAttempts, type Payload, type PayloadRequest, type Where } from 'payload'

import { logFailedSignIn } from '@/collections/people/sign-in-log'
import { isAppError } from '@/core/errors'
import { giveProof, type SecondFactorProof } from '@/core/second-factor'
import { retryTransient } from '@/db/retry-transient'
import { rows } from '@/db/rows'

import { accountLocked, wrongCredentials } from './portal-errors'

type Credentials = { username: string; password: string; proof?: SecondFactorProof }
type SignedIn = { token: string; user: NonNullable<PayloadRequest['user']> }

const byName = (username: string): Where => {
  const name = username.trim().toLowerCase()
  return { or: [{ username: { equals: name } }, { email: { equals: name } }] }
}

/** Minutes until the account opens again; `null` when it is not locked or does not exist. */
const lockedFor = async (payload: Payload, username: string): Promise<number | null> => {
  const account = await rows({ payload }).findOne<{ lockUntil: string | null }>({
    collection: 'users',
    columns: ['lockUntil'],
    where: byName(username),
  })
  const left = account?.lockUntil ? Date.parse(account.lockUntil) - Date.now() : 0
  return left > 0 ? Math.ceil(left / 60_000) : null
}

/** Six digits are soon guessed: a wrong second step counts and locks as a wrong password does. */
const countFailure = async (payload: Payload, username: string): Promise<void> => {
  const user = await payload.db.findOne<{ id: number }>({ collection: 'users', where: byName(username) })
  const collection = payload.collections.users.config
  if (user)
    await incrementLoginAttempts({ collection, payload, user: { ...user, collection: 'users' } as never })
}

type SignIn = Credentials & { req: PayloadRequest }

/**
 * Signs in by Payload itself, which counts failures and locks the account.
 * @throws wrongCredentials, accountLocked, secondFactorNeeded, wrongSecondFactor
 */
export const signIn = async (args: SignIn): Promise<SignedIn> => {
  try {
    return await trySignIn(args)
  } catch (error) {
    await logFailedSignIn(args.req, { name: args.username, error })
    throw error
  }
}

const trySignIn = async ({ req, username, password, proof }: SignIn): Promise<SignedIn> => {
  const { payload } = req
  if (proof) giveProof(req, proof)
  try {
    // Payload does it in a transaction of its own, which two sign-ins of one account at once may spoil on MongoDB.
    const { token, user } = await retryTransient(() =>
      payload.login({ collection: 'users', data: { username, password }, req }),
    )
    return { token: token!, user: user! }
  } catch (error) {
    if (isAppError(error)) {
      // After its transaction was undone: a failure counts whatever becomes of the request.
      if (error.code === 'wrong-second-factor') await countFailure(payload, username)
      throw error
    }
    if ((error as { status?: number }).status !== 401) throw error
    // Payload refuses a wrong password and a locked account alike; people are told which of the two it was.
    const minutes = await lockedFor(payload, username)
    throw minutes === null ? wrongCredentials() : accountLocked({ minutes })
  }
}
