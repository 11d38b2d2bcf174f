import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { formatNumber, formatPercent } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { ATTENDANCE_CODES } from '@/plugins/journal'
import { AbsenceBadge, type Column, DataTable, Link } from '@/ui'

import type { Grouping } from '../../domain/sum-attendance'
import type { Attendance, AttendanceLine } from '../../operations/read-attendance'
import { classOfStudent, lineName } from '../../presenters/line-name'
import { attendanceMessages } from '../../translations'
import { hrefs } from '../hrefs'
import styles from './attendance.module.css'

type Props = {
  facts: Facts
  locale: Locale
  attendance: Attendance
  lines: readonly AttendanceLine[]
  grouping: Grouping
  /** The filter of the page, which a line narrows. */
  query: Record<string, string | number | null>
}

/** What was missed, line by line; classes, grades and days lead to their students. */
export const PeriodTable = ({ facts, locale, attendance, lines, grouping, query }: Props) => {
  const { period: text } = attendanceMessages(locale)
  const { absence } = messages(locale)
  const figure = (value: number) =>
    value === 0 ? <span className={styles.zero}>0</span> : formatNumber(locale, value)
  const share = (value: number | null) => (value === null ? '—' : formatPercent(locale, value, 1))
  const narrowed = (key: number | string) =>
    grouping === 'day'
      ? hrefs.day({ grade: query.grade ?? null, class: query.class ?? null, date: key })
      : hrefs.period({ ...query, [grouping]: key, group: 'student' })
  const { sum } = attendance
  const number = (
    key: string,
    header: string,
    value: (line: AttendanceLine) => number,
    total: number,
  ): Column<AttendanceLine> => ({
    key,
    header,
    align: 'end',
    cell: (line) => figure(value(line)),
    footer: formatNumber(locale, total),
  })
  const columns: Column<AttendanceLine>[] = [
    {
      key: 'name',
      header: text.groupings[grouping],
      cell: ({ key }) => {
        const name = lineName(facts, grouping, key)
        return grouping === 'student' ? (
          <Link href={hrefs.student(facts, Number(key))}>{name}</Link>
        ) : (
          <Link href={narrowed(key)}>{name}</Link>
        )
      },
      footer: text.total,
    },
    grouping === 'student'
      ? { key: 'class', header: text.class, cell: ({ key }) => classOfStudent(facts, key) }
      : number('students', text.students, (line) => line.students, sum.students),
    number('places', text.places, (line) => line.places, sum.places),
    number('missed', text.missed, (line) => line.missed, sum.missed),
    {
      key: 'share',
      header: text.share,
      align: 'end',
      cell: (line) => <span className={styles.often}>{share(line.share)}</span>,
      footer: share(sum.share),
    },
    number('days', text.days, (line) => line.days, sum.days),
    ...ATTENDANCE_CODES.map((code): Column<AttendanceLine> => ({
      key: code,
      header: <AbsenceBadge locale={locale} code={code} title={absence[code].label} />,
      align: 'end',
      cell: ({ counts }) => figure(counts[code]),
      footer: formatNumber(locale, sum.counts[code]),
    })),
  ]
  return <DataTable caption={text.caption} rows={lines} rowKey={({ key }) => key} columns={columns} />
}
