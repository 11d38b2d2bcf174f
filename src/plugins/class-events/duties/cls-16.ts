import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'

import { owedByClassTeacher } from '../operations/owed-events'
import { hrefs } from '../portal/hrefs'
import { classEventsMessages } from '../translations'

/**
 * «Отмечать классные мероприятия в журнале»: done when every event that is over says what was done, and every event
 * of the calendar that was held for the class stands in its journal.
 */
export const recordClassEvents: DutyDefinition = {
  id: 'cls-16',
  owedBy: ['teacher'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const owed = await owedByClassTeacher({ req, facts })
    return owed.map(({ kind, event, class: classId, title, dueDate }) => {
      const name = facts.reference.classes.get(classId)?.name ?? ''
      return {
        key: `class-event-${kind}-${event}-${classId}`,
        title: {
          ru: classEventsMessages('ru').duty[kind](name, title),
          en: classEventsMessages('en').duty[kind](name, title),
        },
        href: kind === 'describe' ? hrefs.edit(event) : hrefs.add({ class: classId, calendar: event }),
        dueDate,
        isOverdue: dueDate < facts.today,
      }
    })
  },
}
