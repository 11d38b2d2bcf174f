import type { Locale } from '@/core/locale'
import { formatDate, weekdayName } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { AbsenceBadge } from '@/ui/badge/absence-badge'
import { Link } from '@/ui/link/link'

import type { DiaryAttendance } from '../../operations/diary-attendance'
import { diaryMessages } from '../../translations'
import { dayHref } from '../hrefs'
import styles from './month-table.module.css'

type AttendanceMonthProps = {
  locale: Locale
  page: Pick<DiaryAttendance, 'month' | 'weeks' | 'today'>
  student: number | undefined
}

/** A month of absences: the code of each missed lesson, with its subject for who asks. */
export const AttendanceMonth = ({ locale, page: { month, weeks, today }, student }: AttendanceMonthProps) => {
  const t = diaryMessages(locale)
  const { absence } = messages(locale)
  return (
    <table className={styles.table}>
      <caption className="sr-only">{`${t.attendance.title}, ${formatDate(locale, month, 'month')}`}</caption>
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
            {week.map(({ date, isOfMonth, lessons }) => (
              <td
                key={date}
                className={styles.day}
                data-other={!isOfMonth || undefined}
                data-today={date === today || undefined}
              >
                <Link
                  aria-label={t.month.open(formatDate(locale, date, 'weekday'))}
                  className={styles.number}
                  href={dayHref(student, date)}
                >
                  {Number(date.slice(8))}
                </Link>
                <span className={styles.marks}>
                  {lessons.map(({ subject, code }, index) => (
                    <AbsenceBadge
                      key={index}
                      code={code}
                      locale={locale}
                      size="s"
                      title={`${subject}: ${absence[code].label}`}
                    />
                  ))}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
