import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type DocumentsMessages = Messages<typeof ru>

const all: Record<Locale, DocumentsMessages> = { ru, en }

/** The words of the document store. */
export const documentsMessages = (locale: Locale): DocumentsMessages => all[locale]
