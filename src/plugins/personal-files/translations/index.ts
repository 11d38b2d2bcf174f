import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type FilesMessages = Messages<typeof ru>

const all: Record<Locale, FilesMessages> = { ru, en }

/** The words of the pages of personal files. */
export const filesMessages = (locale: Locale): FilesMessages => all[locale]
