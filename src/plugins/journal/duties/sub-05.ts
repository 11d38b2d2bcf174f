import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'

import { owedByTeacher } from '../operations/owed-lessons'
import { presentWorkload } from '../presenters/present-workload'
import { journalMessages } from '../translations'

/** «Заполнять журнал на каждом уроке»: done when every lesson that is over was recorded by the end of its day. */
export const recordEveryLesson: DutyDefinition = {
  id: 'sub-05',
  owedBy: ['teacher'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const lessons = await owedByTeacher({ req, facts })
    return lessons.flatMap((lesson) => {
      const workload = facts.reference.workloads.get(lesson.workload)
      if (!workload) return []
      const { subject, class: card } = presentWorkload(facts, workload)
      const part = lesson.state === 'planned' ? 'record' : 'topic'
      const titleIn = (locale: 'ru' | 'en') => journalMessages(locale).duty[part](subject.name, card.name)
      return [
        {
          key: `lesson-${lesson.id}`,
          title: { ru: titleIn('ru'), en: titleIn('en') },
          href: `/lessons/${lesson.id}`,
          dueDate: lesson.date,
          isOverdue: lesson.date < facts.today,
        },
      ]
    })
  },
}
