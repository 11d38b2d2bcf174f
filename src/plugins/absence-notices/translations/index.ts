import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type NoticeMessages = Messages<typeof ru>

const all: Record<Locale, NoticeMessages> = { ru, en }

/** The words of the notices of absence. */
export const noticeMessages = (locale: Locale): NoticeMessages => all[locale]
