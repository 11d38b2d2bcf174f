import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { formatDate, weekdayName } from '@/i18n/format'
import { Link } from '@/ui'

import { isWeekend, monthGrid } from '@/core/month-grid'
import type { PeriodOfCalendar } from '../../operations/read-period'
import type { Birthday } from '../../operations/read-birthdays'
import type { ShownEvent } from '../../presenters/shown-events'
import { tellTime } from '../../presenters/tell-when'
import { calendarMessages } from '../../translations'
import styles from '../views/calendar.module.css'

/** Events that a cell names; the rest is counted. */
const NAMED = 3

type Props = {
  month: SchoolDate
  period: PeriodOfCalendar
  events: readonly ShownEvent[]
  birthdays: readonly Birthday[]
  facts: Facts
  locale: Locale
  /** The way to a day's lessons. */
  dayHref: (date: SchoolDate) => string
}

/** The weeks of a month: lessons counted by day, events, vacations and holidays. */
export const MonthGrid = ({ month, period, events: all, birthdays, facts, locale, dayHref }: Props) => {
  const { page: text, birthdays: birthdayText } = calendarMessages(locale)
  const { weekDays } = facts.reference.school
  const cell = (date: SchoolDate) => {
    const count = period.counts.get(date)
    const off = period.offs.find((one) => isWithin(one, date))
    const events = all.filter((event) => isWithin(event, date))
    const born = birthdays.filter((one) => one.date === date)
    const isToday = date === facts.today
    const kind = off?.kind ?? (isWeekend(date, weekDays) ? 'weekend' : undefined)
    return (
      <td
        key={date}
        className={styles.cell}
        data-other={!date.startsWith(month.slice(0, 7)) || undefined}
        data-today={isToday || undefined}
        data-off={kind}
      >
        <Link
          className={styles.number}
          href={dayHref(date)}
          aria-current={isToday ? 'date' : undefined}
          aria-label={text.dayOf(formatDate(locale, date, 'weekday'), text.lessons(count?.held ?? 0))}
        >
          {Number(date.slice(8))}
        </Link>
        {count && (
          <span className={styles.count}>
            {text.lessons(count.held)}
            {count.substituted > 0 && (
              <span className={styles.change}>{text.substitutions(count.substituted)}</span>
            )}
            {count.cancelled > 0 && <span className={styles.change}>{text.cancelled(count.cancelled)}</span>}
          </span>
        )}
        {off && <span className={styles.off}>{off.name}</span>}
        {events.length + born.length > 0 && <span className={styles.dot} aria-hidden />}
        {events.length > 0 && (
          <ul className={styles.events}>
            {events.slice(0, NAMED).map((event) => (
              <li key={event.key}>
                <Link href={event.href} data-draft={!event.isPublished || undefined}>
                  {[event.from === date && tellTime(event, locale).split('–')[0], event.title]
                    .filter(Boolean)
                    .join(' ')}
                </Link>
              </li>
            ))}
            {events.length > NAMED && <li>{text.more(events.length - NAMED)}</li>}
          </ul>
        )}
        {born.length > 0 && (
          <ul className={styles.born} aria-label={birthdayText.title}>
            {born.slice(0, NAMED).map(({ person, name }) => (
              <li key={person} title={birthdayText.of(name)}>
                {name.split(' ').slice(0, 2).join(' ')}
              </li>
            ))}
            {born.length > NAMED && <li>{text.more(born.length - NAMED)}</li>}
          </ul>
        )}
      </td>
    )
  }
  return (
    <table className={styles.month}>
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
        {monthGrid(month).map((week) => (
          <tr key={week[0]}>{week.map(cell)}</tr>
        ))}
      </tbody>
    </table>
  )
}
