import type { PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { defineError } from '@/core/errors'
import { confirmPassword } from '@/plugins/portal'

import type { Owner } from '../types'

/** The account that asks. */
export const ownerOf = (req: PayloadRequest): Owner => req.user as unknown as Owner

/** So long after signing in nobody is asked for the password again. */
const RECENT_MINUTES = 10

const passwordNeeded = defineError({
  code: 'password-needed',
  status: 422,
  message: {
    ru: () => 'Введите свой пароль: вход был давно.',
    en: () => 'Enter your password: you signed in some time ago.',
  },
})

/** Whether the session began a moment ago. */
export const isRecent = ({ sessions, _sid }: Owner): boolean => {
  const own = sessions?.find(({ id }) => id === _sid)
  const began = own?.createdAt ? new Date(own.createdAt).getTime() : 0
  return now().getTime() - began < RECENT_MINUTES * 60_000
}

/**
 * Before something weighty: a session that was left open somewhere is not enough.
 * @throws passwordNeeded, wrongPresentPassword, accountLocked
 */
export const requireRecent = async (req: PayloadRequest, password: string | undefined): Promise<void> => {
  if (isRecent(ownerOf(req))) return
  if (!password) throw passwordNeeded(undefined, { path: 'password' })
  await confirmPassword({ req, password, path: 'password' })
}
