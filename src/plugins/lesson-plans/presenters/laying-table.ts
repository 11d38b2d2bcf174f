import type { Cell } from '@/core/files/csv'
import type { Locale } from '@/core/locale'

import type { LayingPage } from '../operations/lay-page'
import { layingMessages } from '../translations/laying'

/** The plan of a class lesson by lesson, as a table to take away or print. */
export const presentLayingTable = ({ workload, laid }: LayingPage, locale: Locale) => {
  const { page: text } = layingMessages(locale)
  const { columns } = text
  return {
    name: text.fileName(workload.name.replaceAll('/', '-')),
    title: text.table,
    columns: [
      { header: columns.number, width: 6 },
      { header: columns.section, width: 24 },
      { header: columns.topic, width: 50 },
      { header: columns.planned, width: 14 },
      { header: columns.actual, width: 14 },
      { header: columns.state, width: 18 },
      { header: columns.lesson, width: 50 },
    ],
    rows: (laid?.lines ?? []).map(({ hours, lesson, state }, index): Cell[] => [
      index + 1,
      hours[0]?.section ?? null,
      hours.map(({ title }) => title).join('; ') || null,
      hours[0]?.plannedDate ?? null,
      lesson?.date ?? null,
      text.states[state],
      lesson?.topic ?? null,
    ]),
  }
}
