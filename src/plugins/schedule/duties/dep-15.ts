import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'

import { readLoad } from '../operations/read-load'
import { hrefs } from '../portal/hrefs'
import { scheduleMessages } from '../translations'

/**
 * «Контролировать нагрузку учащихся»: owed while control works or homework of this week that are still ahead break a
 * norm; done when they are moved or shortened. What the timetable itself breaks is in the report and nags nobody.
 */
export const controlLoad: DutyDefinition = {
  id: 'dep-15',
  owedBy: ['deputy'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const { week, classes } = await readLoad({ req, facts })
    const ahead = classes.flatMap(({ records }) => records).filter(({ date }) => date >= facts.today)
    if (!week || ahead.length === 0) return []
    return [
      {
        key: `load-${week.from}`,
        title: {
          ru: scheduleMessages('ru').load.dutyTitle(ahead.length),
          en: scheduleMessages('en').load.dutyTitle(ahead.length),
        },
        href: hrefs.load({ only: 'breaches' }),
        dueDate: week.to,
        isOverdue: false,
      },
    ]
  },
}
