import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type PaperMessages = Messages<typeof ru>

const all: Record<Locale, PaperMessages> = { ru, en }

/** The words of the printed journals, their checks and archives. */
export const paperMessages = (locale: Locale): PaperMessages => all[locale]
