import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { LoginFields } from './login-fields'
import { safeNext } from './safe-next'

type LoginFormProps = {
  locale: Locale
  /** Where the reader wanted to go; anything but a path of this site is ignored. */
  next?: string
  url?: string
  passwordHref?: string
}

/** Signing in by user name or e-mail and password. */
export const LoginForm = ({
  locale,
  next,
  url = '/api/portal/login',
  passwordHref = '/password',
}: LoginFormProps) => {
  const { login, errors } = messages(locale)
  return (
    <LoginFields
      text={login}
      errorText={errors}
      url={url}
      next={safeNext(next)}
      passwordHref={passwordHref}
    />
  )
}
