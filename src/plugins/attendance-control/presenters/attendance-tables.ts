import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { formatDate, formatDateRange } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { ATTENDANCE_CODES } from '@/plugins/journal'

import { spansOf } from '../domain/spans-of'
import type { Grouping } from '../domain/sum-attendance'
import type { Attendance } from '../operations/read-attendance'
import type { AttendanceDay } from '../operations/read-day'
import { attendanceMessages } from '../translations'
import { classOfStudent, lineName } from './line-name'

/** Per cent with one decimal, as a number. */
const percent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1000) / 10

/** The figures of a period as a table to take away. */
export const figuresTable = (
  { lines }: Attendance,
  {
    facts,
    locale,
    grouping,
    period: { from, to },
  }: { facts: Facts; locale: Locale; grouping: Grouping; period: { from: string; to: string } },
) => {
  const { period: text } = attendanceMessages(locale)
  const { absence } = messages(locale)
  const isOfStudents = grouping === 'student'
  return {
    name: text.fileName(formatDateRange(locale, from, to, { withYear: true })),
    title: text.caption,
    columns: [
      { header: text.groupings[grouping], width: 26 },
      isOfStudents ? { header: text.class, width: 8 } : { header: text.students, width: 10 },
      { header: text.places, width: 12 },
      { header: text.missed, width: 12 },
      { header: text.share, width: 10 },
      { header: text.days, width: 12 },
      ...ATTENDANCE_CODES.map((code) => ({ header: absence[code].label, width: 14 })),
    ],
    rows: lines.map((line) => [
      lineName(facts, grouping, line.key),
      isOfStudents ? classOfStudent(facts, line.key) : line.students,
      line.places,
      line.missed,
      percent(line.share),
      line.days,
      ...ATTENDANCE_CODES.map((code) => line.counts[code]),
    ]),
  }
}

/** Who is missing on a day as a table to take away. */
export const dayTable = ({ date, lines }: AttendanceDay, locale: Locale) => {
  const { day: text } = attendanceMessages(locale)
  const { absence } = messages(locale)
  return {
    name: text.fileName(formatDate(locale, date, 'numeric')),
    title: text.caption,
    columns: [
      { header: text.class, width: 8 },
      { header: text.student, width: 28 },
      { header: text.lessons, width: 30 },
      { header: text.wholeDayColumn, width: 12 },
    ],
    rows: lines.map((line) => [
      line.class,
      line.name,
      spansOf(line.lessons)
        .map(({ from, to, code }) => `${absence[code].label}: ${text.lessonSpan(from, to)}`)
        .join(', '),
      line.isWholeDay ? text.yes : '',
    ]),
  }
}
