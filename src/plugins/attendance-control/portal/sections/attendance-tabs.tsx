import type { Locale } from '@/core/locale'
import { Tabs } from '@/ui'

import { attendanceMessages } from '../../translations'
import { hrefs } from '../hrefs'

/** From this share of missed lessons on somebody is often absent; nothing but a usual place to begin, in percent. */
const OFTEN = 10

export type AttendanceTab = 'day' | 'period' | 'often'

/** Today, a period, and those who are often absent. */
export const AttendanceTabs = ({ locale, current }: { locale: Locale; current: AttendanceTab }) => {
  const { tabs } = attendanceMessages(locale)
  const items: Record<AttendanceTab, string> = {
    day: hrefs.day(),
    period: hrefs.period(),
    often: hrefs.period({ group: 'student', least: OFTEN, period: 'term' }),
  }
  return (
    <Tabs
      label={tabs.label}
      items={(Object.keys(items) as AttendanceTab[]).map((tab) => ({
        href: items[tab],
        label: tabs[tab],
        isCurrent: tab === current,
      }))}
    />
  )
}
