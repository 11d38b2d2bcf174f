import type { Locale } from '@/core/locale'
import { weekday } from '@/core/school-date'
import { formatDate, weekdayName } from '@/i18n/format'

import type { DiaryWeek } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import { dayAnchor } from '../hrefs'
import styles from './day-strip.module.css'

/** On a phone the days stand one below the other: this leads to each with one touch, and stays in sight. */
export const DayStrip = ({ locale, week: { days, today } }: { locale: Locale; week: DiaryWeek }) => (
  <nav aria-label={diaryMessages(locale).daysOfWeek} className={styles.strip}>
    {days.map(({ date, off }) => (
      <a
        key={date}
        aria-label={formatDate(locale, date, 'weekday')}
        data-off={Boolean(off) || undefined}
        data-today={date === today || undefined}
        href={`#${dayAnchor(date)}`}
      >
        <span>{weekdayName(locale, weekday(date), 'short')}</span>
        <b>{Number(date.slice(8))}</b>
      </a>
    ))}
  </nav>
)
