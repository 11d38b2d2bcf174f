import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

const all: Record<Locale, Messages<typeof ru>> = { ru, en }

/** The words of the portal's own pages and answers. */
export const portalMessages = (locale: Locale): Messages<typeof ru> => all[locale]
