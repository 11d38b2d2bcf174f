import type { PayloadRequest } from 'payload'

import { isRecent } from '@/collections/people/sessions'
import { defineError } from '@/core/errors'
import { confirmPassword } from '@/plugins/portal'

import type { Owner } from '../types'

/** The account that asks. */
export const ownerOf = (req: PayloadRequest): Owner => req.user as unknown as Owner

const passwordNeeded = defineError({
  code: 'password-needed',
  status: 422,
  message: {
    ru: () => 'Введите свой пароль: вход был давно.',
    en: () => 'Enter your password: you signed in some time ago.',
  },
})

/**
 * Before something weighty: a session that was left open somewhere is not enough.
 * @throws passwordNeeded, wrongPresentPassword, accountLocked
 */
export const requireRecent = async (req: PayloadRequest, password: string | undefined): Promise<void> => {
  if (isRecent(ownerOf(req))) return
  if (!password) throw passwordNeeded(undefined, { path: 'password' })
  await confirmPassword({ req, password, path: 'password' })
}
