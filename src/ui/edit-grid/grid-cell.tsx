'use client'

import { useId, type ClipboardEvent, type KeyboardEvent } from 'react'

import { Glyph } from '../icon/glyph'
import form from '../form/form.module.css'
import styles from './edit-grid.module.css'
import type { GridColumn } from './grid-types'

type Props = {
  column: GridColumn
  name: string
  label: string
  value: string
  error: string | undefined
  listId: string | undefined
  onChange: (value: string) => void
  onKeyDown: (event: KeyboardEvent) => void
  onPaste: (event: ClipboardEvent) => void
}

/** A cell that is typed into, with what is wrong with it below. */
export const GridCell = ({
  column,
  name,
  label,
  value,
  error,
  listId,
  onChange,
  onKeyDown,
  onPaste,
}: Props) => {
  const errorId = useId()
  const { kind, options = [], emptyLabel, placeholder } = column
  const shared = {
    name,
    value,
    className: form.control,
    'aria-label': label,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? errorId : undefined,
    onKeyDown,
    onPaste,
  } as const
  return (
    <>
      {kind === 'select' ? (
        <span className={form.selectBox}>
          <select {...shared} onChange={(event) => onChange(event.target.value)}>
            <option value="">{emptyLabel ?? ''}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Glyph shape="M7 10l5 5 5-5" />
        </span>
      ) : (
        <input
          {...shared}
          type={kind === 'number' ? 'text' : kind}
          inputMode={kind === 'number' ? 'numeric' : undefined}
          list={listId}
          placeholder={placeholder}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {error && (
        <p className={styles.error} id={errorId}>
          {error}
        </p>
      )}
    </>
  )
}
