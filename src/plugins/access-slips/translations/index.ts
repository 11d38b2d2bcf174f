import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type SlipsMessages = Messages<typeof ru>

const all: Record<Locale, SlipsMessages> = { ru, en }

/** The words of access slips and of the guide. */
export const slipsMessages = (locale: Locale): SlipsMessages => all[locale]
