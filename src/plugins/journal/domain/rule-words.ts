import type { Locale } from '@/core/locale'
import { formatNumber } from '@/i18n/numbers'
import { counted, fill } from '@/i18n/locale'

import type { RuleTexts } from '../translations/marking'
import type { RuleField } from './change-rules'
import { type MarkRules, roundAverage } from './mark-rules'
import { markLabel } from './mark-scales'

type Words = { text: RuleTexts; locale: Locale }

/** An average beside which the rounding shows itself: the fraction above the middle of the scale. */
const MIDDLE = { five: 3, letters: 3, ten: 6, hundred: 70, pass: 0 } as const

/** What a rule says, in words. */
export const ruleWords = (field: RuleField, rules: MarkRules, { text, locale }: Words): string => {
  switch (field) {
    case 'scale':
      return text.scales[rules.scale]
    case 'averaging':
      return text.averagings[rules.averaging]
    case 'roundUpFrom': {
      const average = MIDDLE[rules.scale] + rules.roundUpFrom
      return fill(text.roundUp, {
        fraction: formatNumber(locale, rules.roundUpFrom),
        average: formatNumber(locale, average),
        mark: markLabel(rules.scale, roundAverage(rules, average), locale),
      })
    }
    case 'minMarks':
      return fill(text.atLeast, { marks: counted(locale, rules.minMarks, text.marks) })
    case 'unmarkedGrades':
      return rules.unmarkedGrades.length === 0
        ? text.allMarked
        : fill(text.grades, { list: rules.unmarkedGrades.join(', ') })
    case 'longCheckDays':
      return rules.longCheckDays === 0 ? text.sameDay : counted(locale, rules.longCheckDays, text.days)
  }
}
