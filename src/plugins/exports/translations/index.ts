import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type ExportsMessages = Messages<typeof ru>

const all: Record<Locale, ExportsMessages> = { ru, en }

/** The words of the pages of exports. */
export const exportsMessages = (locale: Locale): ExportsMessages => all[locale]
