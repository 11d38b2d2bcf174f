import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type SubstitutionMessages = Messages<typeof ru>

const all: Record<Locale, SubstitutionMessages> = { ru, en }

/** The words of the substitutions. */
export const substitutionMessages = (locale: Locale): SubstitutionMessages => all[locale]
