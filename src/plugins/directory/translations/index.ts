import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type DirectoryMessages = Messages<typeof ru>

const all: Record<Locale, DirectoryMessages> = { ru, en }

/** The words of the pages of classes and people. */
export const directoryMessages = (locale: Locale): DirectoryMessages => all[locale]
