import type { Facts } from '@/access/facts'
import type { tableFile } from '@/core/files/table-file'
import { formatDate, formatInstant } from '@/i18n/format'

import { documentsMessages } from '../translations'
import type { DocumentCard } from '../types'

type Table = Parameters<typeof tableFile>[1]

/** The acknowledgement sheet as a table to take away: who was asked when and till when, and who has read it. */
export const sheetTable = (card: DocumentCard, { reference }: Facts, name: string): Table => {
  const { table, title } = documentsMessages('ru').paper
  const { timeZone } = reference.school
  const when = (instant: string | null): string =>
    instant ? formatInstant('ru', instant, { timeZone, style: 'numeric' }) : ''
  const stateOf = ({ acknowledgedAt, isLate }: NonNullable<DocumentCard['sheet']>[number]): string =>
    acknowledgedAt ? table.read : isLate ? table.late : table.waiting
  return {
    name,
    title,
    columns: [
      { header: table.name, width: 40 },
      { header: table.state, width: 18 },
      { header: table.requested, width: 20 },
      { header: table.due, width: 14 },
      { header: table.reminded, width: 20 },
      { header: table.acknowledged, width: 20 },
    ],
    rows: (card.sheet ?? []).map((row) => [
      row.name,
      stateOf(row),
      when(row.requestedAt),
      row.dueOn ? formatDate('ru', row.dueOn, 'numeric') : '',
      when(row.remindedAt),
      when(row.acknowledgedAt),
    ]),
  }
}
