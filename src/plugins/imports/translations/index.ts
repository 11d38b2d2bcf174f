import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type ImportsMessages = Messages<typeof ru>

const all: Record<Locale, ImportsMessages> = { ru, en }

/** The words of imports. */
export const importsMessages = (locale: Locale): ImportsMessages => all[locale]
