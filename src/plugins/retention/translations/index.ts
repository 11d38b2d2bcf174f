import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type RetentionMessages = Messages<typeof ru>

const all: Record<Locale, RetentionMessages> = { ru, en }

/** The words of the pages of retention. */
export const retentionMessages = (locale: Locale): RetentionMessages => all[locale]
