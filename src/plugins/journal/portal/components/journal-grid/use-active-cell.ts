'use client'

import { useCallback, useRef, useState, type FocusEvent } from 'react'

import { type Column, startColumn } from '../journal-store/columns'
import type { Place } from '../journal-store/grid-moves'

/** Told by the column's name: columns come and go while one works. Row -1 is the header. */
type Active = { row: number; column: string }

/** Which cell is reached by Tab, and how the focus moves. */
export const useActiveCell = (columns: readonly Column[], rows: number) => {
  const grid = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<Active>(() => ({
    row: 0,
    column: columns[startColumn(columns)]?.id ?? '',
  }))
  const found = columns.findIndex(({ id }) => id === active.column)
  const place: Place = {
    row: Math.min(active.row, rows - 1),
    column: found < 0 ? startColumn(columns) : found,
  }

  const go = useCallback(
    ({ row, column }: Place) => {
      const target = columns[column]
      if (!target) return
      // The header stands over all columns of a lesson.
      const id =
        row === -1
          ? (columns.find(({ lesson }) => lesson.id === target.lesson.id)?.id ?? target.id)
          : target.id
      setActive({ row, column: target.id })
      grid.current?.querySelector<HTMLElement>(`[data-place="${row} ${id}"]`)?.focus()
    },
    [columns],
  )

  /** A click, a tap and a screen reader move the focus themselves. */
  const followFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const text = event.target.dataset.place
    if (!text) return
    const [row = '', column = ''] = text.split(' ')
    setActive((before) => {
      const next = { row: Number(row), column }
      return before.row === next.row && before.column === next.column ? before : next
    })
  }, [])

  return { grid, place, go, followFocus }
}
