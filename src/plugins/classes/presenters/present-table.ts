import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'

import { classesMessages } from '../translations'
import type { Division, DivisionsPage } from '../types'

const groupOf = ({ parts }: Division, student: number): string | null =>
  parts.find(({ students }) => students.some(({ id }) => id === student))?.name ?? null

/** The class as a table to take away: a line for each student, a column for each division of the day. */
export const presentTable = (page: DivisionsPage, locale: Locale) => {
  const all = classesMessages(locale)
  const text = all.divisions
  const divisions = page.divisions.filter(({ isOver, from }) => !isOver && from <= page.date)
  const title = text.title(page.class.name)
  return {
    name: `${title} ${formatDate(locale, page.date, 'numeric').replaceAll('/', '.')}`,
    title,
    columns: [
      { header: text.student, width: 32 },
      ...divisions.map(({ name }) => ({ header: name, width: 24 })),
    ],
    rows: page.students.map((student) => [
      student.name,
      ...divisions.map((division) => groupOf(division, student.id)),
    ]),
  }
}
