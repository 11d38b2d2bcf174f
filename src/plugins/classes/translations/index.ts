import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type ClassesMessages = Messages<typeof ru>

const all: Record<Locale, ClassesMessages> = { ru, en }

/** The words of class cards and divisions. */
export const classesMessages = (locale: Locale): ClassesMessages => all[locale]
