import type { Locale } from '@/core/locale'
import type { Messages } from '../locale'
import { en } from './en'
import { ru } from './ru'

export type KitMessages = Messages<typeof ru>

const all: Record<Locale, KitMessages> = { ru, en }

/** The words of the shell and of the kit. For server components: browser components get their area as data. */
export const messages = (locale: Locale): KitMessages => all[locale]
