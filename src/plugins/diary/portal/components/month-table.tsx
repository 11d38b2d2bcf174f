import type { Locale } from '@/core/locale'
import { formatDate, weekdayName } from '@/i18n/format'
import { AbsenceBadge } from '@/ui/badge/absence-badge'
import { MarkBadge } from '@/ui/badge/mark-badge'
import { Icon } from '@/ui/icon/icon'
import { Link } from '@/ui/link/link'

import type { DiaryMonth, MonthDay } from '../../operations/diary-month'
import { diaryMessages, type DiaryMessages } from '../../translations'
import { dayHref } from '../hrefs'
import { whyOff } from './day-card'
import styles from './month-table.module.css'

type DayProps = { locale: Locale; t: DiaryMessages; day: MonthDay; today: string; student?: number }

const Day = ({ locale, t, day, today, student }: DayProps) => (
  <td
    className={styles.day}
    data-off={Boolean(day.off) || undefined}
    data-other={!day.isOfMonth || undefined}
    data-today={day.date === today || undefined}
  >
    <Link
      aria-current={day.date === today ? 'date' : undefined}
      aria-label={t.month.open(formatDate(locale, day.date, 'weekday'))}
      className={styles.number}
      href={dayHref(student, day.date)}
    >
      {Number(day.date.slice(8))}
    </Link>
    {day.off && day.off.kind !== 'weekend' && day.lessons === 0 && (
      <span className={styles.note}>{whyOff(t, day.off)}</span>
    )}
    {day.marks.length > 0 && (
      <span className={styles.marks}>
        {day.marks.map(({ id, subject, value, isDebt }) => (
          <MarkBadge key={id} isDebt={isDebt} locale={locale} size="s" title={subject} value={value} />
        ))}
      </span>
    )}
    {day.absences.length > 0 && (
      <span className={styles.marks}>
        {[...new Set(day.absences.map(({ code }) => code))].map((code) => (
          <AbsenceBadge key={code} code={code} locale={locale} size="s" />
        ))}
      </span>
    )}
    {day.homework > 0 && (
      <span className={styles.note} title={t.month.homework(day.done, day.homework)}>
        <span className="sr-only">{t.month.homework(day.done, day.homework)}</span>
        <span aria-hidden className={styles.homework}>
          <Icon name="edit" size={16} /> {day.done}/{day.homework}
        </span>
      </span>
    )}
  </td>
)

type MonthTableProps = {
  locale: Locale
  page: Pick<DiaryMonth, 'month' | 'weeks' | 'today'>
  /** Left out where the address needs no student. */
  student: number | undefined
}

/** The days of a month, each the way to its lessons. */
export const MonthTable = ({ locale, page: { month, weeks, today }, student }: MonthTableProps) => {
  const t = diaryMessages(locale)
  return (
    <>
      <p className={styles.legend}>{t.month.legend}</p>
      <table className={styles.table}>
        <caption className="sr-only">{formatDate(locale, month, 'month')}</caption>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <th key={day} scope="col">
                <abbr title={weekdayName(locale, day)}>{weekdayName(locale, day, 'short')}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]!.date}>
              {week.map((day) => (
                <Day key={day.date} day={day} locale={locale} student={student} t={t} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
