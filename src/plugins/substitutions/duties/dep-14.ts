import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'

import { readOpen } from '../operations/read-day'
import { hrefs } from '../portal/hrefs'
import { substitutionMessages } from '../translations'
import { formatNearDate } from '@/i18n/format'

/** A deputy decides who stands in; done when no lesson of today and the next school day is left without a teacher. */
export const arrangeSubstitutions: DutyDefinition = {
  id: 'dep-14',
  owedBy: ['deputy'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const open = await readOpen({ req, facts })
    const titleIn = (locale: 'ru' | 'en', date: string, count: number) =>
      substitutionMessages(locale).duty(formatNearDate(locale, date, facts.today, 'weekdayFor'), count)
    return open.map(({ date, open: count }) => ({
      key: `substitutions-${date}`,
      title: { ru: titleIn('ru', date, count), en: titleIn('en', date, count) },
      href: hrefs.day(date),
      dueDate: date,
      isOverdue: false,
    }))
  },
}
