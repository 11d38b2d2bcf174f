import type { Locale } from '@/core/locale'
import { formatNumber } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Badge } from '@/ui/badge/badge'

import type { PlanPage } from '../../operations/read-plan'
import type { LessonPlanMessages } from '../../translations'
import styles from './topic-grid.module.css'

type HoursLineProps = {
  sum: number
  page: Pick<PlanPage, 'norm' | 'plan'>
  locale: Locale
  text: LessonPlanMessages['editor']
}

/** Hours of the topics against those of the year, and how the terms divide them. */
export const HoursLine = ({ sum, page: { norm, plan }, locale, text }: HoursLineProps) => {
  const rest = norm.hours - sum
  return (
    <p className={styles.hours}>
      <strong>{fill(text.sum, { sum, hours: norm.hours })}</strong>
      <Badge tone={rest === 0 ? 'good' : 'warn'}>
        {rest === 0 ? text.exact : fill(rest > 0 ? text.lacking : text.extra, { n: Math.abs(rest) })}
      </Badge>
      <span className={styles.soft}>
        {fill(text.formula, { perWeek: formatNumber(locale, plan.hoursPerWeek), weeks: norm.weeks })}
      </span>
      {norm.terms.length > 0 && (
        <span className={styles.soft}>
          {fill(text.terms, { list: norm.terms.map(({ name, hours }) => `${name} — ${hours}`).join(', ') })}
        </span>
      )}
    </p>
  )
}
