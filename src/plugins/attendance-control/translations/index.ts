import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type AttendanceMessages = Messages<typeof ru>

const all: Record<Locale, AttendanceMessages> = { ru, en }

/** The words of the attendance. */
export const attendanceMessages = (locale: Locale): AttendanceMessages => all[locale]
