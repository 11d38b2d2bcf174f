import { tableFile, type TableFormat } from '@/core/files/table-file'
import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'

import { kindLabel } from '../domain/record-kinds'
import type { Due } from '../operations/list-due'
import { retentionMessages } from '../translations'

type Args = { due: Due; locale: Locale; today: string; format: TableFormat }

/** The whole list with those who are held, as a table to take away. */
export const presentDueFile = ({ due, locale, today, format }: Args): Promise<Response> => {
  const text = retentionMessages(locale)
  const date = (day: string) => formatDate(locale, day, 'numeric')
  return tableFile(format, {
    name: `${text.file}-${today}`,
    title: text.title,
    columns: [
      { header: text.name, width: 40 },
      { header: text.kind, width: 28 },
      { header: text.fileNumber },
      { header: text.since, width: 14 },
      { header: text.dueOn, width: 14 },
      { header: text.hold, width: 40 },
    ],
    rows: [...due.items.map((item) => ({ ...item, reason: '' })), ...due.held].map((item) => [
      item.count === null
        ? item.kind === 'journal'
          ? text.journalsOf(item.name)
          : item.name
        : text.entries(item.count),
      kindLabel(item.kind)[locale],
      item.fileNumber,
      date(item.since),
      date(item.dueOn),
      item.reason,
    ]),
  })
}
