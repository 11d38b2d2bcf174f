import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type SecurityMessages = Messages<typeof ru>

const all: Record<Locale, SecurityMessages> = { ru, en }

/** The words of the second factor, of sign-ins and of sessions. */
export const securityMessages = (locale: Locale): SecurityMessages => all[locale]
