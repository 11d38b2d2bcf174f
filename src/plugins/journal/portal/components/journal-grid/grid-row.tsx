'use client'

import { memo } from 'react'

import { formatAverage } from '@/i18n/format'

import type { PresentedStudent } from '../../../presenters/types'
import { CellContent } from '../cells/cell-content'
import type { Column } from '../journal-store/columns'
import type { CellView } from '../journal-store/journal-views'
import { useData, useJournal, useRow } from '../session/journal-context'
import styles from './journal-grid.module.css'

type GridRowProps = {
  student: PresentedStudent
  index: number
  columns: readonly Column[]
  /** The column that Tab reaches, when it is in this row. */
  activeColumn: string | null
  /** Letters typed there that mean nothing yet. */
  typed: string | null
}

type GridCellProps = {
  student: number
  index: number
  column: Column
  view: CellView
  isActive: boolean
  typed: string | null
}

const GridCell = ({ student, index, column, view, isActive, typed }: GridCellProps) => {
  const { text } = useJournal()
  const id = `v${student}-${column.id}`
  const isOdd = view.state === 'refused' || view.state === 'conflict'
  return (
    <td
      id={id}
      className={styles.cell}
      data-place={`${index} ${column.id}`}
      data-closed={view.closed ?? undefined}
      data-state={view.state === 'saved' ? undefined : view.state}
      data-first={column.isFirst || undefined}
      aria-labelledby={`s${student} c${column.id} ${id}`}
      aria-readonly={view.closed ? true : undefined}
      aria-invalid={isOdd || undefined}
      tabIndex={isActive ? 0 : -1}
      title={view.message ?? (view.closed === 'not-in-group' ? text.closed[view.closed] : undefined)}
    >
      {typed ? (
        <span className={styles.typed}>{typed}…</span>
      ) : (
        <CellContent mark={view.mark} code={column.isFirst || !view.mark ? view.code : null} text={text} />
      )}
      {isOdd && <span className="sr-only">{text.states[view.state]}</span>}
    </td>
  )
}

/** A student's line. Drawn anew only when something in it changes. */
export const GridRow = memo(({ student, index, columns, activeColumn, typed }: GridRowProps) => {
  const { locale } = useJournal()
  const { isMarked } = useData()
  const { cells, average } = useRow(student.id)
  const [lastName = '', ...given] = student.name.split(' ')
  return (
    <tr data-active={activeColumn !== null || undefined}>
      <th scope="row" className={styles.name} id={`s${student.id}`}>
        <span className={styles.number} aria-hidden>
          {index + 1}
        </span>
        <span className={styles.words}>
          {lastName} <span className={styles.given}>{given.join(' ')}</span>
        </span>
      </th>
      {columns.map((column, at) => {
        const view = cells[at]
        const isActive = column.id === activeColumn
        return view ? (
          <GridCell
            key={column.id}
            student={student.id}
            index={index}
            column={column}
            view={view}
            isActive={isActive}
            typed={isActive ? typed : null}
          />
        ) : null
      })}
      {isMarked && (
        <td className={styles.average} data-low={average !== null && average < 2.5 ? true : undefined}>
          {formatAverage(locale, average)}
        </td>
      )}
    </tr>
  )
})
GridRow.displayName = 'GridRow'
