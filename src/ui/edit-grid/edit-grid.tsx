'use client'

import { useId, useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'

import { Button } from '../button/button'
import { IconButton } from '../button/icon-button'
import form from '../form/form.module.css'
import styles from './edit-grid.module.css'
import { GridCell } from './grid-cell'
import type { GridColumn, GridErrors, GridRow } from './grid-types'
import { readPaste } from './read-paste'
import { useGridRows } from './use-grid-rows'

type EditGridProps = {
  /** Cells are named `name.row.key`, rows counted from 0, as an answer of the server names them. */
  name: string
  label: ReactNode
  /** The name in plain words, for the button that adds a row. */
  plainLabel: string
  hint?: ReactNode
  optional?: string
  columns: readonly GridColumn[]
  initial: readonly GridRow[]
  /** Keys of the rows that travel with the form and are not shown, for example the id of what stands there. */
  unseen?: readonly string[]
  errors: GridErrors
  maxRows?: number
  text: KitMessages['grid']
}

/** Whether the arrow keys are free: elsewhere they change the value itself. */
const hasFreeArrows = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement && element.type === 'text' && !element.list

/**
 * Rows that are typed, pasted from a spreadsheet, added and taken away. Enter goes to the row below and adds it after
 * the last one; a phone shows each row as a card. Inside a form its cells are sent with the other fields.
 */
export const EditGrid = ({
  name,
  label,
  plainLabel,
  hint,
  optional,
  columns,
  initial,
  unseen = [],
  errors,
  maxRows = 200,
  text,
}: EditGridProps) => {
  const id = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  const grid = useGridRows({ name, columns, initial, errors, maxRows, text })
  const { rows } = grid

  // Drawn at once: who types fast presses the next key before the browser would draw by itself.
  const now = <TValue,>(change: () => TValue): TValue => flushSync(change)
  const focus = (row: number, key: string) => {
    const found = box.current?.elements.namedItem(`${name}.${row}.${key}`)
    if (found instanceof HTMLElement) found.focus()
  }
  const onKeyDown = (event: KeyboardEvent, row: number, key: string) => {
    const { key: pressed, shiftKey, altKey, ctrlKey, metaKey } = event
    if (altKey || ctrlKey || metaKey || event.nativeEvent.isComposing) return
    const isArrow =
      (pressed === 'ArrowDown' || pressed === 'ArrowUp') && hasFreeArrows(event.target as HTMLElement)
    if (pressed !== 'Enter' && !isArrow) return
    event.preventDefault()
    const to = row + (pressed === 'ArrowUp' || shiftKey ? -1 : 1)
    if (to < 0 || (to >= rows.length && (isArrow || !now(grid.add)))) return
    focus(to, key)
  }
  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const cells = readPaste(event.clipboardData.getData('text/plain'))
    const isPlain = columns[column]!.kind === 'text' || columns[column]!.kind === 'number'
    const single = event.clipboardData.getData('text/plain').trim()
    if (!cells && (isPlain || single === '')) return
    event.preventDefault()
    grid.paste(row, column, cells ?? [[single]])
  }
  const whole = grid.note ?? errors[name]
  return (
    <fieldset ref={box} name={name} tabIndex={-1} className={styles.grid} aria-describedby={`${id}-about`}>
      <legend className={form.label}>
        {label}
        {optional && <span className={form.optional}>{optional}</span>}
      </legend>
      <div id={`${id}-about`}>
        {hint && <p className={form.hint}>{hint}</p>}
        {whole && (
          <p className={form.error} role="alert">
            {whole}
          </p>
        )}
      </div>
      {columns.map(({ key, suggestions }) =>
        suggestions ? (
          <datalist key={key} id={`${id}-${key}`}>
            {suggestions.map((word) => (
              <option key={word} value={word} />
            ))}
          </datalist>
        ) : null,
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ key, label: header, width }) => (
              <th key={key} scope="col" data-width={width}>
                {header}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              {columns.map((column, place) => (
                <td key={column.key} data-label={column.label} data-width={column.width}>
                  <GridCell
                    column={index === 0 ? column : { ...column, placeholder: undefined }}
                    name={`${name}.${index}.${column.key}`}
                    label={fill(text.cell, { column: column.label, row: index + 1 })}
                    value={row.values[column.key] ?? ''}
                    error={grid.errorOf(row.id, column.key)}
                    listId={column.suggestions ? `${id}-${column.key}` : undefined}
                    onChange={(value) => grid.set(row.id, column.key, value)}
                    onKeyDown={(event) => onKeyDown(event, index, column.key)}
                    onPaste={(event) => onPaste(event, index, place)}
                  />
                </td>
              ))}
              <td className={styles.end}>
                {unseen.map((key) => (
                  <input
                    key={key}
                    type="hidden"
                    name={`${name}.${index}.${key}`}
                    value={row.values[key] ?? ''}
                  />
                ))}
                <IconButton
                  icon="trash"
                  label={fill(text.remove, { row: index + 1 })}
                  onClick={() => {
                    now(() => grid.remove(row.id))
                    focus(Math.max(0, Math.min(index, rows.length - 2)), columns[0]!.key)
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          type="button"
          size="s"
          icon="plus"
          aria-label={fill(text.addTo, { grid: plainLabel })}
          onClick={() => now(grid.add) && focus(rows.length, columns[0]!.key)}
        >
          {text.add}
        </Button>
      </div>
    </fieldset>
  )
}
