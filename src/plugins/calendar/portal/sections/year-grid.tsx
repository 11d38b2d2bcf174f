import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { formatDate, formatDateRange, weekdayName } from '@/i18n/format'
import { Card, DataTable, Link } from '@/ui'

import { isWeekend, monthGrid, monthsBetween } from '@/core/month-grid'
import type { PeriodOfCalendar } from '../../operations/read-period'
import type { ShownEvent } from '../../presenters/shown-events'
import { calendarMessages } from '../../translations'
import styles from '../views/calendar.module.css'

type Props = {
  period: PeriodOfCalendar
  events: readonly ShownEvent[]
  facts: Facts
  locale: Locale
  monthHref: (month: SchoolDate) => string
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The months of a school year with vacations, holidays and days of events in colour, and the same as a table. */
export const YearGrid = ({ period, events: all, facts, locale, monthHref }: Props) => {
  const text = calendarMessages(locale).page
  const { weekDays } = facts.reference.school
  const dayOf = (date: SchoolDate, month: SchoolDate) => {
    if (!date.startsWith(month.slice(0, 7))) return <td key={date} />
    const off = period.offs.find((one) => isWithin(one, date))
    const events = all.filter((event) => isWithin(event, date))
    const names = [off?.name, ...events.map(({ title }) => title)].filter(Boolean).join(', ')
    return (
      <td
        key={date}
        data-off={off?.kind ?? (isWeekend(date, weekDays) ? 'weekend' : undefined)}
        data-event={events.length > 0 || undefined}
        data-today={date === facts.today || undefined}
        title={names || undefined}
      >
        {Number(date.slice(8))}
      </td>
    )
  }
  const spans = [...period.terms, ...period.offs].sort((left, right) => (left.from < right.from ? -1 : 1))
  return (
    <>
      <ul className={styles.legend} aria-label={text.legend}>
        <li data-off="vacation">{text.vacation}</li>
        <li data-off="holiday">{text.holiday}</li>
        <li data-off="weekend">{text.weekend}</li>
        <li data-event>{text.event}</li>
      </ul>
      <div className={styles.year}>
        {monthsBetween(period.from, period.to).map((month) => (
          <div key={month} className={styles.mini}>
            <h2>
              <Link href={monthHref(month)}>{capital(formatDate(locale, month, 'month'))}</Link>
            </h2>
            <table>
              <caption className="sr-only">{formatDate(locale, month, 'month')}</caption>
              <thead>
                <tr>
                  {[1, 2, 3, 4, 5, 6, 7].map((day) => (
                    <th key={day} scope="col">
                      {weekdayName(locale, day, 'short')}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {monthGrid(month).map((week) => (
                  <tr key={week[0]}>{week.map((date) => dayOf(date, month))}</tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </div>
      {spans.length > 0 && (
        <Card title={text.terms} isFlush>
          <DataTable
            isFlush
            caption={text.termsTable}
            rows={spans}
            rowKey={({ kind, from }) => `${kind} ${from}`}
            columns={[
              { key: 'name', header: text.termName, cell: ({ name }) => name },
              {
                key: 'dates',
                header: text.termDates,
                cell: ({ from, to }) => formatDateRange(locale, from, to, { withYear: true }),
              },
              { key: 'kind', header: text.termKind, cell: ({ kind }) => text[kind] },
            ]}
          />
        </Card>
      )}
    </>
  )
}
