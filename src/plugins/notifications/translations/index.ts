import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type NotificationMessages = Messages<typeof ru>

const all: Record<Locale, NotificationMessages> = { ru, en }

/** The words of letters, of messages to devices and of their pages. */
export const notificationMessages = (locale: Locale): NotificationMessages => all[locale]
