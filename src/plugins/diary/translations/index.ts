import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type DiaryMessages = Messages<typeof ru>

const all: Record<Locale, DiaryMessages> = { ru, en }

/** The words of the diary, for server components. */
export const diaryMessages = (locale: Locale): DiaryMessages => all[locale]
