import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload'

import { defineError } from '@/core/errors'

import { isCommonPassword } from './common-passwords'

/** NIST SP 800-63B: length matters, composition rules do not. */
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 128

export const weakPassword = defineError<{ reason: 'short' | 'long' | 'common' | 'username' }>({
  code: 'weak-password',
  status: 400,
  message: {
    ru: ({ reason }) =>
      ({
        short: `Пароль слишком короткий: нужно не меньше ${PASSWORD_MIN} знаков.`,
        long: `Пароль слишком длинный: не больше ${PASSWORD_MAX} знаков.`,
        common: 'Этот пароль слишком простой: его подбирают первым. Придумайте другой.',
        username: 'Пароль не должен совпадать с именем пользователя.',
      })[reason],
    en: ({ reason }) =>
      ({
        short: `The password is too short: use at least ${PASSWORD_MIN} characters.`,
        long: `The password is too long: use at most ${PASSWORD_MAX} characters.`,
        common: 'This password is among the first ones guessed. Think of another.',
        username: 'The password must not be the user name.',
      })[reason],
  },
})

/** @throws weakPassword when the password would be guessed. */
export const checkPassword = (password: string, username?: string | null): void => {
  if (password.length < PASSWORD_MIN) throw weakPassword({ reason: 'short' }, { path: 'password' })
  if (password.length > PASSWORD_MAX) throw weakPassword({ reason: 'long' }, { path: 'password' })
  if (password.toLowerCase() === username?.toLowerCase()) {
    throw weakPassword({ reason: 'username' }, { path: 'password' })
  }
  if (isCommonPassword(password)) throw weakPassword({ reason: 'common' }, { path: 'password' })
}

type Account = { password?: unknown; username?: string | null }

/** What saves a password passes here: the admin panel, REST, GraphQL and the portal. */
export const requireGoodPassword: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const next = data as Account | undefined
  const before = originalDoc as Account | undefined
  if (typeof next?.password === 'string') checkPassword(next.password, next.username ?? before?.username)
  return data
}

/** A new password by a letter does not pass the checks of a save. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- one member of the union is to go in Payload 4; the field itself stays
export const requireGoodReset: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { password } = (args as { data?: Account }).data ?? {}
  if (operation === 'resetPassword' && typeof password === 'string') checkPassword(password)
  return args
}
