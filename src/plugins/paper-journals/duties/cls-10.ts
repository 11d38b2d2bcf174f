import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'
import { addDays, startOfWeek } from '@/core/school-date'

import { weekHref } from '../portal/hrefs'
import { readProgress } from '../operations/school-progress'
import { paperMessages } from '../translations'

/** A class teacher compares the journals of each week; due on its Friday, done when every subject is ticked off. */
export const compareJournals: DutyDefinition = {
  id: 'cls-10',
  owedBy: ['teacher'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const { today, classTeacherOf } = facts
    if (classTeacherOf.length === 0) return []
    const present = startOfWeek(today)
    const owed = []
    // The week before is owed as well until it is done.
    for (const week of [addDays(present, -7), present]) {
      for (const row of await readProgress({ req, facts, week })) {
        if (!classTeacherOf.includes(row.class) || row.journals === 0 || row.isChecked) continue
        const left = row.journals - row.checked
        const dueDate = addDays(week, 4)
        owed.push({
          key: `journal-check-${row.class}-${week}`,
          title: {
            ru: paperMessages('ru').duty(row.name, left),
            en: paperMessages('en').duty(row.name, left),
          },
          href: weekHref({ class: row.class, date: week }),
          dueDate,
          isOverdue: dueDate < today,
        })
      }
    }
    return owed
  },
}
