import type { Locale } from '@/core/locale'
import type { Period } from '@/core/school-date'
import { formatDate } from '@/i18n/format'

import { directoryMessages } from '../../translations'

/** «с 1 сентября 2026 г.», «1 сентября 2025 г. — 31 мая 2026 г.» */
export const periodText = (locale: Locale, { from, to }: Period): string => {
  const text = directoryMessages(locale).person
  const start = from ? formatDate(locale, from, 'dayYear') : ''
  return to ? text.between(start, formatDate(locale, to, 'dayYear')) : start && text.since(start)
}
