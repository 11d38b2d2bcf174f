'use client'

import { memo } from 'react'

import type { CellState } from './use-plan-cells'
import styles from './plan-grid.module.css'

type HourCellProps = {
  cellKey: string
  /** Row and column among the cells, for the keyboard. */
  at: string
  label: string
  text: string
  state: CellState
  hint: string
  onType: (key: string, text: string) => void
}

/** Hours a week: typed as in a spreadsheet. Drawn anew only when something in it changes. */
export const HourCell = memo(({ cellKey, at, label, text, state, hint, onType }: HourCellProps) => (
  <td className={styles.cell} data-state={state === 'saved' ? undefined : state}>
    <input
      className={styles.input}
      data-at={at}
      aria-label={label}
      aria-invalid={state === 'wrong' || state === 'conflict' || undefined}
      title={state === 'wrong' ? hint : undefined}
      inputMode="decimal"
      autoComplete="off"
      maxLength={8}
      value={text}
      onChange={(event) => onType(cellKey, event.target.value)}
    />
  </td>
))
HourCell.displayName = 'HourCell'
