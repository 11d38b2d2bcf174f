import { createLocalReq, type PayloadRequest } from 'payload'

import { isPasswordRight, onlyPassword } from '@/collections/people/confirm-password'
import { isAppError } from '@/core/errors'

import { wrongPresentPassword } from './portal-errors'
import { signIn } from './sign-in'

type Args = {
  req: PayloadRequest
  password: string
  /** The input that asked, beside which a refusal stands. */
  path: string
}

/**
 * Asks once more for the password of who is signed in, before something weighty. Guesses are counted and lock the
 * account as they do on the sign-in page; no session comes of it.
 * @throws wrongPresentPassword, accountLocked
 */
export const confirmPassword = async ({ req, password, path }: Args): Promise<void> => {
  const { username } = req.user as unknown as { username: string }
  // A request of its own: its transaction is undone.
  const asking = await createLocalReq({ context: { ...onlyPassword } }, req.payload)
  try {
    await signIn({ req: asking, username, password })
  } catch (error) {
    if (isPasswordRight(error)) return
    throw isAppError(error) && error.code === 'wrong-credentials'
      ? wrongPresentPassword(undefined, { path })
      : error
  }
}
