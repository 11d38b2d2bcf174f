'use client'

import { memo } from 'react'

import { formatAverage } from '@/i18n/format'

import { isFailing } from '../../../domain/mark-rules'
import type { MarkScale } from '../../../domain/mark-scales'
import type { PresentedStudent } from '../../../presenters/types'
import { CellContent } from '../cells/cell-content'
import type { Column, Drawn } from '../journal-store/columns'
import type { CellView } from '../journal-store/journal-views'
import { type JournalContextValue, useData, useJournal, useRow } from '../session/journal-context'
import { remarkOfCell } from '../remarks/of-place'
import styles from './journal-grid.module.css'

type GridRowProps = {
  student: PresentedStudent
  index: number
  columns: readonly Column[]
  /** Which of them stand in the page now. */
  drawn: Drawn
  /** The column that Tab reaches, when it is in this row. */
  activeColumn: string | null
  /** Letters typed there that mean nothing yet. */
  typed: string | null
}

type GridCellProps = {
  student: number
  index: number
  /** The number of the column. */
  at: number
  column: Column
  view: CellView
  isActive: boolean
  typed: string | null
  scale: MarkScale
  of: Pick<JournalContextValue, 'text' | 'locale' | 'remarks'>
}

/** One of thousands: what all share comes from the line. */
const GridCell = ({
  student,
  index,
  at,
  column,
  view,
  isActive,
  typed,
  scale,
  of: { text, locale, remarks },
}: GridCellProps) => {
  const remark = remarkOfCell(remarks, { student, lesson: column.lesson.id })
  // Short: a term has thousands of cells, and each names its student and its column.
  const id = `v${index}-${at}`
  const isOdd = view.state === 'refused' || view.state === 'conflict'
  return (
    <td
      id={id}
      className={styles.cell}
      data-place={`${index} ${column.id}`}
      data-closed={view.closed ?? undefined}
      data-state={view.state === 'saved' ? undefined : view.state}
      data-first={column.isFirst || undefined}
      data-remarked={remark && column.isFirst ? true : undefined}
      aria-labelledby={`s${index} c${at} ${id}`}
      aria-readonly={view.closed ? true : undefined}
      aria-invalid={isOdd || undefined}
      tabIndex={isActive ? 0 : -1}
      title={
        view.message ??
        (remark && column.isFirst ? remark.text : undefined) ??
        (view.closed === 'not-in-group' || view.closed === 'locked' ? text.closed[view.closed] : undefined)
      }
    >
      {typed ? (
        <span className={styles.typed}>{typed}…</span>
      ) : (
        <CellContent
          mark={view.mark}
          code={column.isFirst || !view.mark ? view.code : null}
          former={view.former}
          hasBehaviour={view.hasBehaviour}
          text={text}
          scale={scale}
          locale={locale}
        />
      )}
      {remark && column.isFirst && <span className="sr-only">{text.oversight.remarked}</span>}
      {isOdd && <span className="sr-only">{text.states[view.state]}</span>}
    </td>
  )
}

/** A student's line. Drawn anew only when something in it changes. */
export const GridRow = memo(({ student, index, columns, drawn, activeColumn, typed }: GridRowProps) => {
  const of = useJournal()
  const { locale, text } = of
  const { isMarked, marking, finals = [] } = useData()
  const final = finals.find((row) => row.student === student.id)
  const { cells, average } = useRow(student.id)
  const [lastName = '', ...given] = student.name.split(' ')
  return (
    <tr data-active={activeColumn !== null || undefined}>
      <th scope="row" className={styles.name} id={`s${index}`}>
        <span className={styles.number} aria-hidden>
          {index + 1}
        </span>
        <span className={styles.words}>
          {lastName} <span className={styles.given}>{given.join(' ')}</span>
        </span>
      </th>
      {columns.slice(drawn.from, drawn.to).map((column, from) => {
        const at = drawn.from + from
        const view = cells[at]
        const isActive = column.id === activeColumn
        return view ? (
          <GridCell
            key={column.id}
            student={student.id}
            index={index}
            at={at}
            column={column}
            view={view}
            isActive={isActive}
            typed={isActive ? typed : null}
            scale={marking.scale}
            of={of}
          />
        ) : null
      })}
      {isMarked && (
        <td className={styles.average} data-low={isFailing(marking, average) || undefined}>
          {final && (
            <span className={styles.final} data-mark={final.value ?? 'code'} title={text.termMark}>
              <span className="sr-only">{text.termMark} </span>
              {final.label}
            </span>
          )}
          {formatAverage(locale, average)}
        </td>
      )}
    </tr>
  )
})
GridRow.displayName = 'GridRow'
