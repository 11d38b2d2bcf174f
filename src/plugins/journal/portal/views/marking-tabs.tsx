import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { Tabs } from '@/ui'

import { markingMessages } from '../../translations/marking'

export const MARKING = {
  works: '/marking',
  lessons: '/marking/lesson-types',
  rules: '/marking/rules',
  late: '/marking/late',
} as const
type Part = keyof typeof MARKING

type Props = { facts: Facts; locale: Locale; current: Part }

/** The parts of «Оценивание» that the reader may open: the lists are for those who keep them. */
export const MarkingTabs = ({ facts, locale, current }: Props) => {
  const { tabs } = markingMessages(locale)
  const keeps = facts.statuses.has('administrator') || facts.statuses.has('deputy')
  const parts: Part[] = keeps ? ['works', 'lessons', 'rules', 'late'] : ['rules', 'late']
  return (
    <Tabs
      label={tabs.label}
      items={parts.map((part) => ({
        href: MARKING[part],
        label: tabs[part],
        isCurrent: part === current,
      }))}
    />
  )
}
