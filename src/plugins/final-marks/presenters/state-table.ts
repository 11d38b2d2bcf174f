import type { Locale } from '@/core/locale'

import type { SchoolState } from '../operations/read-state'
import { finalMessages } from '../translations'

/** The state of the school as a table to take away. */
export const stateTable = ({ rows }: SchoolState, locale: Locale) => {
  const { state: text } = finalMessages(locale)
  return {
    name: text.title,
    title: text.title,
    columns: [
      { header: text.columns.class, width: 10 },
      { header: text.columns.subject, width: 32 },
      { header: text.columns.teacher, width: 24 },
      { header: text.columns.period, width: 16 },
      { header: text.columns.owed, width: 12 },
      { header: text.columns.done, width: 14 },
      { header: text.columns.missing, width: 16 },
      { header: text.columns.differing, width: 18 },
      { header: text.columns.notAttested, width: 16 },
    ],
    rows: rows.map(({ workload, period, owed, done, differing, notAttested }) => [
      workload.class.name,
      [workload.subject.name, workload.subgroup].filter(Boolean).join(', '),
      workload.teacher,
      period.name,
      owed,
      done,
      owed - done,
      differing,
      notAttested,
    ]),
  }
}
