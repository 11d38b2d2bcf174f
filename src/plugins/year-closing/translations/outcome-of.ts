import type { Locale } from '@/core/locale'

import { yearClosingMessages } from '.'
import type { Decision } from '../domain/decisions'
import { DECISION_LABELS } from './decision-labels'

/** What becomes of a student, in a word. */
export const outcomeOf = (outcome: Decision | 'left' | 'open', locale: Locale): string =>
  outcome === 'left' || outcome === 'open'
    ? yearClosingMessages(locale).lists.outcomes[outcome]
    : DECISION_LABELS[outcome][locale]
