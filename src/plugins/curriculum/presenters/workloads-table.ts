import type { Cell } from '@/core/files/csv'
import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'

import type { WorkloadsPage } from '../operations/read-workloads'
import { curriculumMessages } from '../translations'

/** What is taught by whom, a row for each workload and for each line without one. */
export const presentWorkloadsTable = ({ year, lines }: WorkloadsPage, locale: Locale) => {
  const text = curriculumMessages(locale)
  const { columns } = text.workloads
  return {
    name: text.workloads.fileName(year.name),
    title: text.workloads.title,
    columns: [
      { header: columns.class, width: 10 },
      { header: columns.subject, width: 30 },
      { header: columns.subgroup, width: 18 },
      { header: columns.planned, width: 12 },
      { header: columns.teacher, width: 36 },
      { header: columns.hours, width: 12 },
      { header: columns.from, width: 12 },
      { header: columns.to, width: 12 },
      { header: columns.state, width: 24 },
    ],
    rows: lines.flatMap((line): Cell[][] => {
      const start: Cell[] = [
        line.class.name,
        line.subject.name,
        line.subgroup?.name ?? null,
        line.planned || null,
      ]
      const state = text.states[line.state]
      if (line.workloads.length === 0) return [[...start, null, null, null, null, state]]
      return line.workloads.map((row) => [
        ...start,
        row.teacher.name,
        row.hoursPerWeek,
        formatDate(locale, row.from, 'numeric'),
        row.to && formatDate(locale, row.to, 'numeric'),
        state,
      ])
    }),
  }
}
