import { presentYear } from '@/access/present-year'
import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'
import { addDays, isWithin } from '@/core/school-date'

import { hrefs } from '../portal/hrefs'
import { plansOfWorkloads } from '../operations/plans-of-workloads'
import { lessonPlanMessages } from '../translations'

/** The plans of a year are ready when its first fortnight is over. */
const DAYS = 14

/**
 * «Размещать календарно-тематическое планирование»: done when each workload of today is taught by a plan that is
 * approved or waits for approval.
 */
export const publishThePlan: DutyDefinition = {
  id: 'sub-13',
  owedBy: ['teacher'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const { classes, subjects, subgroups } = facts.reference
    const year = presentYear(facts)
    if (!year) return []
    const own = facts.workloads.filter(
      (row) => isWithin(row, facts.today) && classes.get(row.class)?.year === year.id,
    )
    const plans = await plansOfWorkloads({ req, facts, workloads: own.map(({ id }) => id) })
    return own.flatMap((workload) => {
      const plan = plans.get(workload.id)
      if (plan && (plan.state === 'approved' || plan.state === 'submitted')) return []
      const subject = subjects.get(workload.subject)?.name ?? ''
      const group = workload.subgroup === null ? undefined : subgroups.get(workload.subgroup)?.name
      const card = classes.get(workload.class)
      const name = [card?.name ?? '', group].filter(Boolean).join(', ')
      const begin = workload.from && workload.from > year.startDate ? workload.from : year.startDate
      const dueDate = addDays(begin, DAYS)
      const titleIn = (locale: 'ru' | 'en') =>
        lessonPlanMessages(locale).duty[plan ? 'finish' : 'give'](subject, name)
      return [
        {
          key: `plan-${workload.id}`,
          title: { ru: titleIn('ru'), en: titleIn('en') },
          href: plan ? hrefs.plan(plan.id) : `/lesson-plans/classes?subject=${workload.subject}`,
          dueDate,
          isOverdue: dueDate < facts.today,
        },
      ]
    })
  },
}
