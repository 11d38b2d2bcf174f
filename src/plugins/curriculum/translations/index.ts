import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type CurriculumMessages = Messages<typeof ru>

const all: Record<Locale, CurriculumMessages> = { ru, en }

/** The words of curricula and workloads. */
export const curriculumMessages = (locale: Locale): CurriculumMessages => all[locale]
