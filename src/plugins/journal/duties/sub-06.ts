import { requireFacts } from '@/access/require-facts'
import { addDays, type SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'
import type { DutyDefinition } from '@/core/plugin'

import { schoolDaysOf } from '../domain/school-days'
import { worksOfTeacher } from '../operations/owed-works'
import { presentWorkload } from '../presenters/present-workload'
import { markingMessages } from '../translations/marking'

/** The school day before the deadline: from then on the teacher is reminded. A vacation is passed over. */
const remindFrom = (reference: Reference, classId: number, deadline: SchoolDate): SchoolDate => {
  const { isSchoolDay } = schoolDaysOf(reference, classId)
  let date = addDays(deadline, -1)
  for (let tries = 0; tries < 30 && !isSchoolDay(date); tries += 1) date = addDays(date, -1)
  return date
}

/** «Ставить оценки за проверяемые работы за три дня»: done when no work is near its deadline or past it. */
export const markWorksInTime: DutyDefinition = {
  id: 'sub-06',
  owedBy: ['teacher'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const { reference, today } = facts
    const works = await worksOfTeacher({ req, facts })
    return works.flatMap(({ assignment, lesson, workload: id, type, class: classId, deadline }) => {
      const workload = reference.workloads.get(id)
      if (!workload || today < remindFrom(reference, classId, deadline)) return []
      const { subject, class: card } = presentWorkload(facts, workload)
      const titleIn = (locale: 'ru' | 'en') =>
        markingMessages(locale).duty({ type, subject: subject.name, name: card.name })
      return [
        {
          key: `work-${assignment}`,
          title: { ru: titleIn('ru'), en: titleIn('en') },
          href: `/lessons/${lesson}`,
          dueDate: deadline,
          isOverdue: deadline < today,
        },
      ]
    })
  },
}
