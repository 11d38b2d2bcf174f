import type { Locale } from '@/core/locale'
import { startOfWeek } from '@/core/school-date'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon/icon'
import { Link } from '@/ui/link/link'

import type { DiaryWeek } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import { weekHref } from '../hrefs'
import styles from './week-turn.module.css'

type WeekTurnProps = {
  locale: Locale
  week: Pick<DiaryWeek, 'from' | 'today' | 'previous' | 'next'>
  /** Left out where the address needs no student. */
  student: number | undefined
}

/** Back, this week, on. Each has its own address, so that «back» and a bookmark work. */
export const WeekTurn = ({ locale, week: { from, today, previous, next }, student }: WeekTurnProps) => {
  const t = diaryMessages(locale)
  const isPresent = startOfWeek(today) === from
  const arrow = (date: string | null, icon: 'chevron-left' | 'chevron-right', label: string) =>
    date ? (
      <Link aria-label={label} className={styles.arrow} href={weekHref(student, date)} title={label}>
        <Icon name={icon} />
      </Link>
    ) : (
      <span className={cx(styles.arrow, styles.end)}>
        <Icon name={icon} />
      </span>
    )
  return (
    <nav aria-label={t.weeks} className={styles.turn}>
      {arrow(previous, 'chevron-left', t.previousWeek)}
      <Link
        aria-current={isPresent ? 'page' : undefined}
        className={styles.present}
        href={weekHref(student, isPresent ? null : startOfWeek(today))}
      >
        {t.thisWeek}
      </Link>
      {arrow(next, 'chevron-right', t.nextWeek)}
    </nav>
  )
}
