import type { PayloadRequest } from 'payload'

/** The interface languages. Russian is the source, English is complete. */
export const LOCALES = ['ru', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export type Localized = Record<Locale, string>

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale)

type LocaleSource = Pick<PayloadRequest, 'user' | 'headers'>

/** The reader's language: the user's own setting, then the cookie of the sign-in page, then Russian. */
export const localeOf = ({ user, headers }: LocaleSource): Locale => {
  const own = user && 'locale' in user ? user.locale : undefined
  if (isLocale(own)) return own
  const cookie = /(?:^|;\s*)payload-lng=([a-z]{2})/.exec(headers?.get('cookie') ?? '')?.[1]
  return isLocale(cookie) ? cookie : 'ru'
}
