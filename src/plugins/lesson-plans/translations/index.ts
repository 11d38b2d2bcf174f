import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type LessonPlanMessages = Messages<typeof ru>

const all: Record<Locale, LessonPlanMessages> = { ru, en }

/** The words of lesson plans. */
export const lessonPlanMessages = (locale: Locale): LessonPlanMessages => all[locale]
