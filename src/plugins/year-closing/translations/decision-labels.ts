import type { Localized } from '@/core/locale'

import type { Decision } from '../domain/decisions'

/** Decisions as the orders call them. */
export const DECISION_LABELS: Record<Decision, Localized> = {
  promote: { ru: 'Перевод', en: 'Promotion' },
  conditional: { ru: 'Условный перевод', en: 'Conditional promotion' },
  repeat: { ru: 'Повторное обучение', en: 'The same grade again' },
  graduate: { ru: 'Выпуск', en: 'Graduation' },
  honours: { ru: 'Выпуск с отличием', en: 'Graduation with honours' },
}
