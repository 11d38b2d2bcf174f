import type { Locale } from '@/core/locale'
import type { Tab } from '@/ui'

import { exportsMessages } from '../../translations'

/** The three kinds of exports, one of them shown. */
export const exportTabs = (locale: Locale, current: 'all' | 'person' | 'roster'): Tab[] => {
  const text = exportsMessages(locale)
  return [
    { href: '/exports', label: text.all.tab, isCurrent: current === 'all' },
    { href: '/exports?tab=person', label: text.person.tab, isCurrent: current === 'person' },
    { href: '/exports/oneroster', label: text.roster.tab, isCurrent: current === 'roster' },
  ]
}
