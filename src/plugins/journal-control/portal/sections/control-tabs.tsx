import type { Locale } from '@/core/locale'
import { Tabs } from '@/ui'

import { controlMessages } from '../../translations'
import { hrefs } from '../hrefs'

export type ControlTab = 'control' | 'remarks' | 'locks' | 'rules' | 'inspections'

/** The parts of the control. */
export const ControlTabs = ({ locale, current }: { locale: Locale; current: ControlTab }) => {
  const { tabs } = controlMessages(locale)
  const items: Record<ControlTab, string> = {
    control: hrefs.control(),
    remarks: hrefs.remarks(),
    inspections: hrefs.inspections(),
    locks: hrefs.locks(),
    rules: hrefs.rules(),
  }
  return (
    <Tabs
      label={tabs.label}
      items={(Object.keys(items) as ControlTab[]).map((tab) => ({
        href: items[tab],
        label: tabs[tab],
        isCurrent: tab === current,
      }))}
    />
  )
}
