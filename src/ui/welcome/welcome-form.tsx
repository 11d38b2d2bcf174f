import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { timeZoneOptions } from './time-zones'
import { WelcomeFields } from './welcome-fields'

type WelcomeFormProps = { locale: Locale; url?: string; next?: string }

/** The first run: the school and its first administrator. */
export const WelcomeForm = ({ locale, url = '/api/portal/welcome', next = '/' }: WelcomeFormProps) => {
  const { welcome, password, errors } = messages(locale)
  return (
    <WelcomeFields
      text={welcome}
      passwordText={password}
      errorText={errors}
      timeZones={timeZoneOptions(locale)}
      url={url}
      next={next}
    />
  )
}
