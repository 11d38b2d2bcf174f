import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { DataTable, EmptyState } from '@/ui'

import { FIGURES } from '../../domain/settle'
import { yearClosingMessages } from '../../translations'

type Row = Record<(typeof FIGURES)[number], number> & { class: number; conflicts?: number }

type Props<TRow extends Row> = {
  locale: Locale
  caption: string
  rows: readonly TRow[]
  nameOf: (row: TRow) => ReactNode
  /** How many conflicts each class has stands in a column of its own. */
  hasConflicts?: boolean
}

/** What becomes of each class in figures, with the sum of the school below. */
export const FiguresTable = <TRow extends Row>({
  locale,
  caption,
  rows,
  nameOf,
  hasConflicts,
}: Props<TRow>) => {
  const text = yearClosingMessages(locale)
  const sum = (key: (typeof FIGURES)[number]): number => rows.reduce((total, row) => total + row[key], 0)
  return (
    <DataTable
      isFlush
      caption={caption}
      rows={rows}
      rowKey={({ class: id }) => id}
      empty={<EmptyState isInside icon="class" title={text.classesEmpty} />}
      columns={[
        { key: 'class', header: text.table.class, cell: nameOf, footer: text.table.sum },
        ...FIGURES.map((key) => ({
          key,
          header: text.lists.figures[key],
          align: 'end' as const,
          cell: (row: TRow) => row[key] || '—',
          footer: sum(key),
        })),
        ...(hasConflicts
          ? [
              {
                key: 'conflicts',
                header: text.table.conflicts,
                align: 'end' as const,
                cell: (row: TRow) => row.conflicts || '—',
                footer: rows.reduce((total, row) => total + (row.conflicts ?? 0), 0),
              },
            ]
          : []),
      ]}
    />
  )
}
