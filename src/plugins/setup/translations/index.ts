import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type SetupMessages = Messages<typeof ru>

const all: Record<Locale, SetupMessages> = { ru, en }

/** The words of the first run. */
export const setupMessages = (locale: Locale): SetupMessages => all[locale]
