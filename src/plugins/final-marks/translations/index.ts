import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type FinalMessages = Messages<typeof ru>
/** The words that travel to the browser. */
export type FinalTexts = FinalMessages['work']

const all: Record<Locale, FinalMessages> = { ru, en }

/** The plugin's words in the reader's language. */
export const finalMessages = (locale: Locale): FinalMessages => all[locale]
