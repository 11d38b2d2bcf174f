import { createLocalReq, type PayloadRequest } from 'payload'

import { PASSWORD_CONFIRMED } from '@/collections/people/guard-accounts'
import { isAppError } from '@/core/errors'

import { checkNewPassword } from './check-new-password'
import { samePassword, wrongPresentPassword } from './portal-errors'
import { signIn } from './sign-in'

type Account = { id: number; username: string }
type Args = { req: PayloadRequest; next: string }

const accountOf = (req: PayloadRequest): Account => req.user as unknown as Account

/** Payload keeps the session of this request and ends all others of the account. */
const setPassword = async ({ req, next }: Args): Promise<void> => {
  req.context[PASSWORD_CONFIRMED] = true
  try {
    await req.payload.update({
      collection: 'users',
      id: accountOf(req).id,
      data: { password: next, mustChangePassword: false },
      overrideAccess: true,
      req,
    })
  } finally {
    req.context[PASSWORD_CONFIRMED] = false
  }
}

/**
 * Changes the own password. The present one is checked by signing in with it, so that guesses are counted and lock
 * the account as they do on the sign-in page; the session this makes ends with all the others.
 * @throws wrongPresentPassword, samePassword, weakPassword, accountLocked
 */
export const changePassword = async ({ req, current, next }: Args & { current: string }): Promise<void> => {
  const { username } = accountOf(req)
  checkNewPassword({ password: next, username, path: 'next' })
  try {
    await signIn({ req: await createLocalReq({}, req.payload), username, password: current })
  } catch (error) {
    throw isAppError(error) && error.code === 'wrong-credentials'
      ? wrongPresentPassword(undefined, { path: 'current' })
      : error
  }
  if (next === current) throw samePassword(undefined, { path: 'next' })
  await setPassword({ req, next })
}

/** Replaces a password that somebody else has given. The rule of the endpoint lets in nobody else. */
export const chooseFirstPassword = async ({ req, next }: Args): Promise<void> => {
  checkNewPassword({ password: next, username: accountOf(req).username, path: 'next' })
  await setPassword({ req, next })
}
