import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type JournalMessages = Messages<typeof ru>
/** The words that travel to the browser. */
export type WorkTexts = JournalMessages['work']
export type DeviceTexts = JournalMessages['device']

const all: Record<Locale, JournalMessages> = { ru, en }

/** The journal's words in the reader's language. */
export const journalMessages = (locale: Locale): JournalMessages => all[locale]
