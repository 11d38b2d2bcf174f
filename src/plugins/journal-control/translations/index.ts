import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type ControlMessages = Messages<typeof ru>
/** The words that travel to the browser. */
export type FormTexts = ControlMessages['forms']

const all: Record<Locale, ControlMessages> = { ru, en }

/** The words of the control of journals. */
export const controlMessages = (locale: Locale): ControlMessages => all[locale]
