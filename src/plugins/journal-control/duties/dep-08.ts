import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'
import { formatDate } from '@/i18n/format'

import { openRemarks, owedWeeks } from '../operations/owed-control'
import { hrefs } from '../portal/hrefs'
import { controlMessages } from '../translations'

/** A deputy looks through the journals every week; done with an act of control, and no answer left unread. */
export const controlJournals: DutyDefinition = {
  id: 'dep-08',
  owedBy: ['deputy'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const weeks = await owedWeeks({ req, facts })
    const answered = (await openRemarks({ req, facts, teacher: null })).filter(
      ({ state }) => state === 'answered',
    )
    const weekIn = (locale: 'ru' | 'en', from: string) =>
      controlMessages(locale).duty.week(formatDate(locale, from))
    return [
      ...weeks.map(({ from, to, dueDate, isOverdue }) => ({
        key: `journals-${from}`,
        title: { ru: weekIn('ru', from), en: weekIn('en', from) },
        href: hrefs.control({ from, to }),
        dueDate,
        isOverdue,
      })),
      ...(answered.length > 0
        ? [
            {
              key: `answers-${facts.today}`,
              title: {
                ru: controlMessages('ru').duty.answers(answered.length),
                en: controlMessages('en').duty.answers(answered.length),
              },
              href: hrefs.remarks({ state: 'answered' }),
              dueDate: facts.today,
              isOverdue: false,
            },
          ]
        : []),
    ]
  },
}
