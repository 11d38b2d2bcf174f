import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type ScheduleMessages = Messages<typeof ru>

const all: Record<Locale, ScheduleMessages> = { ru, en }

/** The words of the timetable. */
export const scheduleMessages = (locale: Locale): ScheduleMessages => all[locale]
