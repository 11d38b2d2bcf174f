import type { PayloadRequest } from 'payload'

import { PASSWORD_CONFIRMED } from '@/collections/people/guard-accounts'

import { checkNewPassword } from './check-new-password'
import { confirmPassword } from './confirm-password'
import { samePassword } from './portal-errors'

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
 * Changes the own password; all other sessions of the account end.
 * @throws wrongPresentPassword, samePassword, weakPassword, accountLocked
 */
export const changePassword = async ({ req, current, next }: Args & { current: string }): Promise<void> => {
  const { username } = accountOf(req)
  checkNewPassword({ password: next, username, path: 'next' })
  await confirmPassword({ req, password: current, path: 'current' })
  if (next === current) throw samePassword(undefined, { path: 'next' })
  await setPassword({ req, next })
}

/** Replaces a password that somebody else has given. The rule of the endpoint lets in nobody else. */
export const chooseFirstPassword = async ({ req, next }: Args): Promise<void> => {
  checkNewPassword({ password: next, username: accountOf(req).username, path: 'next' })
  await setPassword({ req, next })
}
