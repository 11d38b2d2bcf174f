import type { CollectionBeforeLoginHook } from 'payload'

type Account = { id: number }

const ONLY_PASSWORD = 'onlyPassword'
const BRAND = Symbol.for('asu-rso.password-is-right')

/** Context of a sign-in that only asks whether the password is right: no session comes of it. */
export const onlyPassword: Record<string, unknown> = { [ONLY_PASSWORD]: true }

/** Thrown when such a sign-in has found the password right. */
export const isPasswordRight = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && BRAND in error

/**
 * Ends a sign-in that asks for the password alone, after Payload has checked it and counted what was wrong: its
 * transaction is undone, the session with it.
 */
export const stopAtThePassword: CollectionBeforeLoginHook<Account> = ({ context, user }) => {
  if (context[ONLY_PASSWORD]) throw Object.assign(new Error('The password is right'), { [BRAND]: true })
  return user
}
