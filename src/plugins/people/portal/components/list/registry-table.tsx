import type { Locale } from '@/core/locale'
import { type Column, DataTable, Link } from '@/ui'

import type { ColumnKey } from '../../../domain/list-columns'
import { peopleMessages } from '../../../translations'
import type { RegistryRow } from '../../../types'
import { hrefs } from '../../hrefs'

type RegistryTableProps = {
  locale: Locale
  caption: string
  rows: readonly RegistryRow[]
  columns: readonly ColumnKey[]
  /** Who keeps the cards goes to the form, others to the card. */
  isKeeper: boolean
}

const WIDE: readonly ColumnKey[] = ['positions', 'children', 'guardians', 'address', 'workplace', 'benefits']

/** The people of a list with the chosen columns. */
export const RegistryTable = ({ locale, caption, rows, columns, isKeeper }: RegistryTableProps) => {
  const text = peopleMessages(locale)
  const chosen = columns.map((key): Column<RegistryRow> => ({
    key,
    header: text.columns[key],
    width: WIDE.includes(key) ? 'wide' : undefined,
    align: key === 'age' ? 'end' : undefined,
    cell: ({ cells }) => cells[key] || '—',
  }))
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: text.list.name,
          width: 'wide',
          cell: ({ id, name }) => <Link href={isKeeper ? hrefs.form(id) : hrefs.card(id)}>{name}</Link>,
        },
        ...chosen,
      ]}
    />
  )
}
