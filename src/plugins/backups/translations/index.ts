import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type BackupsMessages = Messages<typeof ru>

const all: Record<Locale, BackupsMessages> = { ru, en }

/** The words of the page of backups. */
export const backupsMessages = (locale: Locale): BackupsMessages => all[locale]
