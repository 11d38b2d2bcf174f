import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type ClassEventsMessages = Messages<typeof ru>

const all: Record<Locale, ClassEventsMessages> = { ru, en }

/** The words of class events. */
export const classEventsMessages = (locale: Locale): ClassEventsMessages => all[locale]
