import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type CalendarMessages = Messages<typeof ru>

const all: Record<Locale, CalendarMessages> = { ru, en }

/** The words of the calendar. */
export const calendarMessages = (locale: Locale): CalendarMessages => all[locale]
