import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'

import { readMissing } from '../operations/read-missing'
import { hrefs } from '../portal/hrefs'
import { scheduleMessages } from '../translations'

/** «Составлять и править расписание»: owed while hours of today's workloads have no place in the timetable that holds. */
export const arrangeTimetable: DutyDefinition = {
  id: 'dep-14',
  owedBy: ['deputy'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const missing = await readMissing({ req, facts })
    if (!missing) return []
    const title = (locale: 'ru' | 'en'): string => {
      const { missing: text } = scheduleMessages(locale)
      return missing.version === null ? text.noTimetable : text.hours(missing.hours)
    }
    return [
      {
        key: `timetable-${missing.since}`,
        title: { ru: title('ru'), en: title('en') },
        href: hrefs.versions,
        dueDate: facts.today,
        isOverdue: missing.since < facts.today,
      },
    ]
  },
}
