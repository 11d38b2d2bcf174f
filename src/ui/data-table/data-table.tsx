import type { Key, ReactNode } from 'react'

import { Link } from '../link/link'
import styles from './data-table.module.css'

type SortDirection = 'ascending' | 'descending'

type ColumnSort = { href: string; direction?: SortDirection }

export type Column<TRow> = {
  key: string
  header: ReactNode
  cell: (row: TRow) => ReactNode
  /** Figures stand at the end, marks in the centre. */
  align?: 'start' | 'center' | 'end'
  width?: 'narrow' | 'wide'
  /** Makes the header a link; the direction is the one that is shown now. */
  sort?: ColumnSort
  footer?: ReactNode
}

type DataTableProps<TRow> = {
  /** The name of the table. Spoken always, seen only with `hasCaption`. */
  caption: string
  hasCaption?: boolean
  columns: readonly Column<TRow>[]
  rows: readonly TRow[]
  rowKey: (row: TRow) => Key
  /** The first column names the row and stays while the rest scrolls. */
  isStickyFirst?: boolean
  /** Lies in a flush card. */
  isFlush?: boolean
  /** Stands instead of the rows when there are none. */
  empty?: ReactNode
}

const HeaderText = ({ header, sort }: { header: ReactNode; sort?: ColumnSort }) =>
  sort ? (
    <Link className={styles.sort} href={sort.href} data-direction={sort.direction} scroll={false}>
      {header}
    </Link>
  ) : (
    header
  )

/** A table that scrolls within itself, keeps its header and first column in sight, and prints whole. */
export const DataTable = <TRow,>({
  caption,
  hasCaption,
  columns,
  rows,
  rowKey,
  isStickyFirst = true,
  isFlush,
  empty,
}: DataTableProps<TRow>) => {
  if (rows.length === 0 && empty) return empty
  const hasFooter = columns.some(({ footer }) => footer !== undefined)
  return (
    <div className={styles.frame} data-flush={isFlush || undefined}>
      {/* Reachable by keyboard, because only then the arrow keys scroll it. */}
      <div className={styles.scroller} role="region" aria-label={caption} tabIndex={0}>
        <table className={styles.table} data-sticky={isStickyFirst || undefined}>
          <caption className={hasCaption ? styles.caption : 'sr-only'}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  data-align={column.align}
                  data-width={column.width}
                  aria-sort={column.sort?.direction}
                >
                  <HeaderText header={column.header} sort={column.sort} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ key, cell, align, width }, at) =>
                  at === 0 ? (
                    <th key={key} scope="row" data-align={align} data-width={width}>
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={key} data-align={align} data-width={width}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
          {hasFooter && (
            <tfoot>
              <tr>
                {columns.map(({ key, footer, align }) => (
                  <td key={key} data-align={align}>
                    {footer}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </div>
  )
}
