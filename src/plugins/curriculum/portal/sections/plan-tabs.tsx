import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { Tabs } from '@/ui'

import { curriculumMessages } from '../../translations'
import { hrefs } from '../hrefs'

type PlanTabsProps = {
  facts: Pick<Facts, 'statuses'>
  locale: Locale
  year: number
  current: 'plan' | 'workloads' | 'progress'
}

/** The pages of a year's curricula; the progress is shown to those who follow it. */
export const PlanTabs = ({ facts: { statuses }, locale, year, current }: PlanTabsProps) => {
  const { tabs, sections } = curriculumMessages(locale)
  const follows = (['administrator', 'principal', 'deputy'] as const).some((status) => statuses.has(status))
  return (
    <Tabs
      label={sections}
      items={[
        { href: hrefs.plan(year), label: tabs.plan, isCurrent: current === 'plan' },
        { href: hrefs.workloads({ year }), label: tabs.workloads, isCurrent: current === 'workloads' },
        ...(follows
          ? [{ href: hrefs.progress({ year }), label: tabs.progress, isCurrent: current === 'progress' }]
          : []),
      ]}
    />
  )
}
