import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { layingEn } from './laying-en'
import { layingRu } from './laying-ru'

export type LayingMessages = Messages<typeof layingRu>

const all: Record<Locale, LayingMessages> = { ru: layingRu, en: layingEn }

/** The words of laying plans on lessons, in the reader's language. */
export const layingMessages = (locale: Locale): LayingMessages => all[locale]
