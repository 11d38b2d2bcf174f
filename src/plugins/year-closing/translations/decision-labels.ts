import type { Localized } from '@/core/locale'

import type { Decision } from '../domain/decisions'

/** Decisions as the orders call them. */
export const DECISION_LABELS: Record<Decision, Localized> = {
  promote: { ru: 'Переведён', en: 'Promoted' },
  conditional: { ru: 'Переведён условно', en: 'Promoted conditionally' },
  repeat: { ru: 'Повторное обучение', en: 'Repeats the grade' },
  graduate: { ru: 'Выпущен', en: 'Graduated' },
  honours: { ru: 'Выпущен с отличием', en: 'Graduated with honours' },
}
