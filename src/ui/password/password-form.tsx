import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { safeNext } from '../login/safe-next'
import { PasswordFields } from './password-fields'

type PasswordFormProps = {
  locale: Locale
  username: string
  /** The password was given by the school: it is replaced without being asked for again. */
  isFirst?: boolean
  url?: string
  /** Where to go when it is done; without it the form says so and stays. */
  next?: string
}

/** A new password: its rules first, then twice the same. */
export const PasswordForm = ({ locale, username, isFirst = false, url, next }: PasswordFormProps) => {
  const { password, errors } = messages(locale)
  return (
    <PasswordFields
      text={password}
      errorText={errors}
      username={username}
      isFirst={isFirst}
      url={url ?? (isFirst ? '/api/portal/first-password' : '/api/portal/password')}
      next={next === undefined ? undefined : safeNext(next)}
    />
  )
}
