import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type YearClosingMessages = Messages<typeof ru>

const all: Record<Locale, YearClosingMessages> = { ru, en }

/** The plugin's words in the reader's language. */
export const yearClosingMessages = (locale: Locale): YearClosingMessages => all[locale]
