import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type PeopleMessages = Messages<typeof ru>

const all: Record<Locale, PeopleMessages> = { ru, en }

/** The words of the registry. */
export const peopleMessages = (locale: Locale): PeopleMessages => all[locale]
