'use client'

import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent } from 'react'

import { fill } from '@/i18n/locale'
import { useIsAlive } from '@/ui/use-is-alive'
import { useIsSettled } from '@/ui/use-is-settled'

import { firstColumns } from '../journal-store/columns'
import { useColumns, useData, useJournal } from '../session/journal-context'
import { CellDialog } from './cell-dialog'
import { CellPad } from './cell-pad'
import { GridHead } from './grid-head'
import { GridRow } from './grid-row'
import styles from './journal-grid.module.css'
import { useActiveCell } from './use-active-cell'
import { revealColumn } from './reveal-column'
import { type CellPlace, useCellEntry } from './use-cell-entry'
import { useGridKeys } from './use-grid-keys'

type JournalGridProps = {
  term: string
  openLesson: number | null
  onOpenLesson: (lesson: number) => void
}

/** Students × lessons of a term: entered as in a spreadsheet, by finger with a pad of keys. */
export const JournalGrid = ({ term, openLesson, onOpenLesson }: JournalGridProps) => {
  const { text, title } = useJournal()
  const { students } = useData()
  const columns = useColumns()
  const isAlive = useIsAlive()
  const [message, announce] = useState('')
  const [details, setDetails] = useState<CellPlace | null>(null)
  const [isPadOpen, setPadOpen] = useState(false)
  const pointer = useRef('mouse')
  const scroller = useRef<HTMLDivElement>(null)

  const { grid, place, go, followFocus } = useActiveCell(columns, students.length)
  const entry = useCellEntry(announce)
  const openDetails = useCallback((cell: CellPlace) => setDetails(cell), [])
  const keys = useGridKeys({ place, go, students, columns, entry, announce, openDetails })
  const isWhole = useIsSettled()
  const drawn = useMemo(
    () => (isWhole ? { from: 0, to: columns.length } : firstColumns(columns)),
    [isWhole, columns],
  )
  const activeColumn = columns[place.column]
  const student = students[place.row]
  const cell = student && activeColumn ? { student: student.id, column: activeColumn } : null

  useEffect(() => {
    const frame = scroller.current
    const cell =
      openLesson === null
        ? grid.current?.querySelector<HTMLElement>('td[tabindex="0"]')
        : grid.current?.querySelector<HTMLElement>(`td[data-place*=" ${openLesson}-"]`)
    // The work is at today's end of a long term: begin there. A lesson that is opened stays beside its column.
    if (frame && cell) revealColumn({ frame, cell, after: openLesson === null ? 3 : 0 })
  }, [grid, openLesson, isWhole])

  useEffect(() => {
    // A key led to a column that was not drawn yet.
    if (isWhole && grid.current?.contains(document.activeElement))
      grid.current.querySelector<HTMLElement>('[data-place][tabindex="0"]')?.focus()
  }, [grid, isWhole])

  const click = () => {
    if (pointer.current !== 'mouse' && cell) setPadOpen(true)
  }

  return (
    <div
      className={styles.frame}
      data-pad={isPadOpen || undefined}
      aria-busy={!isWhole || undefined}
      inert={!isAlive}
    >
      <div className={styles.scroller} ref={scroller}>
        <table
          ref={grid}
          role="grid"
          className={styles.grid}
          aria-label={fill(text.grid, { title, term })}
          onKeyDown={keys.onKeyDown}
          onCopy={keys.onCopy}
          onPaste={keys.onPaste}
          onFocus={followFocus}
          onPointerDown={(event: PointerEvent) => {
            pointer.current = event.pointerType
          }}
        >
          <GridHead
            columns={columns}
            drawn={drawn}
            activeColumn={place.row === -1 ? (activeColumn?.id ?? null) : null}
            openLesson={openLesson}
            onOpen={onOpenLesson}
          />
          <tbody onClick={click} onDoubleClick={() => cell && setDetails(cell)}>
            {students.map((row, index) => (
              <GridRow
                key={row.id}
                student={row}
                index={index}
                columns={columns}
                drawn={drawn}
                activeColumn={index === place.row ? (activeColumn?.id ?? null) : null}
                typed={index === place.row ? keys.typed : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="sr-only" role="status">
        {message}
      </p>
      {isPadOpen && cell && (
        <CellPad
          place={cell}
          entry={entry}
          onMove={(by) =>
            go({ row: Math.max(0, Math.min(place.row + by, students.length - 1)), column: place.column })
          }
          onDetails={() => setDetails(cell)}
          onClose={() => setPadOpen(false)}
        />
      )}
      <CellDialog place={details} entry={entry} onClose={() => setDetails(null)} />
    </div>
  )
}
