import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'
import { addDays, startOfWeek } from '@/core/school-date'

import { readClassReaders } from '../operations/class-readers'
import { readersHref } from '../portal/hrefs'
import { diaryMessages } from '../translations'

/** A class teacher talks to families that have not opened the diary for two weeks; done when all of them read. */
export const tellParents: DutyDefinition = {
  id: 'cls-11',
  owedBy: ['teacher'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const owed = []
    for (const classId of facts.classTeacherOf) {
      const { class: card, silent } = await readClassReaders({
        req,
        facts,
        classId,
        until: facts.today,
        filter: { q: '', state: 'all' },
      })
      if (silent === 0) continue
      const friday = addDays(startOfWeek(facts.today), 4)
      owed.push({
        key: `readers-${classId}-${friday}`,
        title: {
          ru: diaryMessages('ru').readers.duty(card.name, silent),
          en: diaryMessages('en').readers.duty(card.name, silent),
        },
        href: readersHref({ class: classId, state: 'silent' }),
        dueDate: friday,
        isOverdue: facts.today > friday,
      })
    }
    return owed
  },
}
