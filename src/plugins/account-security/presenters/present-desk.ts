import type { Locale } from '@/core/locale'
import { formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'

import type { Factor } from '../operations/factors'
import type { DeskText } from '../portal/components/second-factor-desk'
import type { AskText } from '../portal/components/use-confirmed'
import { securityMessages } from '../translations'
import type { FactorLine } from '../types'

/** The words of asking for the password. */
export const askText = (locale: Locale): AskText => {
  const { showPassword, hidePassword, capsLock } = messages(locale).login
  return { ...securityMessages(locale).ask, show: showPassword, hide: hidePassword, capsLock }
}

/** The words of the desk that travel to the browser: plain texts only. */
export const deskText = (locale: Locale): DeskText => {
  const { factors, totp, codes } = securityMessages(locale)
  const { added: _added, used: _used, codesLeft: _left, kinds: _kinds, ...plain } = factors
  return { factors: plain, totp, codes, ask: askText(locale) }
}

type Place = { locale: Locale; timeZone: string }

/** A second factor in words. */
export const presentFactor = (
  { id, kind, title, addedAt, usedAt }: Factor,
  { locale, timeZone }: Place,
): FactorLine => {
  const { factors } = securityMessages(locale)
  return {
    id,
    kind,
    title: title ? `${factors.kinds[kind]}: ${title}` : factors.kinds[kind],
    added: factors.added(formatInstant(locale, addedAt, { timeZone })),
    used: usedAt ? factors.used(formatInstant(locale, usedAt, { timeZone })) : factors.unused,
  }
}
