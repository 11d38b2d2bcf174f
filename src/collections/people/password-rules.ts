import type { CollectionBeforeValidateHook } from 'payload'

import { defineError } from '@/core/errors'

/** NIST SP 800-63B: length matters, composition rules do not. */
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 128

/** The passwords that are tried first by those who guess. */
const COMMON = new Set([
  '12345678', '123456789', '1234567890', '87654321', '11111111', '00000000', '12341234', '88888888', '123123123',
  'password', 'password1', 'password123', 'passw0rd', 'qwerty12', 'qwerty123', 'qwertyui', 'qwertyuiop', 'qazwsxedc',
  '1q2w3e4r', '1q2w3e4r5t', '1qaz2wsx', 'iloveyou', 'sunshine', 'princess', 'football', 'computer', 'superman',
  'welcome1', 'admin123', 'administrator', 'йцукенгш', 'йцукенгшщз', 'пароль123', 'пароль12', 'солнышко', 'школа123',
]) // prettier-ignore

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
  const isRepeated = /^(.)\1+$/u.test(password)
  if (isRepeated || COMMON.has(password.toLowerCase()))
    throw weakPassword({ reason: 'common' }, { path: 'password' })
}

type Account = { password?: unknown; username?: string | null }

/** Every way to set a password passes here: the admin panel, REST, GraphQL and the portal. */
export const requireGoodPassword: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const next = data as Account | undefined
  const before = originalDoc as Account | undefined
  if (typeof next?.password === 'string') checkPassword(next.password, next.username ?? before?.username)
  return data
}
