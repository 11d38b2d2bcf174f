import { requireFacts } from '@/access/require-facts'
import type { Locale } from '@/core/locale'
import type { DutyDefinition } from '@/core/plugin'
import { presentWorkload } from '@/plugins/journal'

import { owedByTeacher } from '../operations/owed-finals'
import { periodName } from '../presenters/present-cells'
import { hrefs } from '../portal/hrefs'
import { finalMessages } from '../translations'

/** «Выставлять итоговые отметки»: due on the last day of the period, done when everybody of the group has one. */
export const setFinalMarks: DutyDefinition = {
  id: 'sub-07',
  owedBy: ['teacher'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const owed = await owedByTeacher({ req, facts })
    return owed.map(({ group: { head }, period, owed: all, done }) => {
      const { class: card, subject, subgroup } = presentWorkload(facts, head)
      const name = [subject.name, card.name, subgroup].filter(Boolean).join(', ')
      const titleIn = (locale: Locale): string =>
        finalMessages(locale).duty(name, periodName(period, locale), all - done)
      return {
        key: `finals-${head.id}-${period.key}`,
        title: { ru: titleIn('ru'), en: titleIn('en') },
        href: hrefs.group(head.id, period.key),
        dueDate: period.dueOn,
        isOverdue: period.dueOn < facts.today,
      }
    })
  },
}
