import type { KeyboardEvent } from 'react'

type Place = { row: number; column: number }

const placeOf = (element: HTMLElement): Place | null => {
  const [row, column] = (element.dataset.at ?? '').split(':').map(Number)
  return row === undefined || column === undefined || Number.isNaN(column) ? null : { row, column }
}

/** The cell at a place, of the grid that the element stands in. */
export const cellAt = (grid: HTMLElement, { row, column }: Place): HTMLInputElement | null =>
  grid.querySelector<HTMLInputElement>(`[data-at="${row}:${column}"]`)

const step = (event: KeyboardEvent<HTMLElement>, input: HTMLInputElement): Place | null => {
  const { key, shiftKey } = event
  const isWhole = input.selectionStart === 0 && input.selectionEnd === input.value.length
  if (key === 'ArrowDown' || (key === 'Enter' && !shiftKey)) return { row: 1, column: 0 }
  if (key === 'ArrowUp' || (key === 'Enter' && shiftKey)) return { row: -1, column: 0 }
  // Within a number the arrows move the cursor; at its edge they leave the cell.
  if (key === 'ArrowLeft' && (isWhole || input.selectionEnd === 0)) return { row: 0, column: -1 }
  if (key === 'ArrowRight' && (isWhole || input.selectionStart === input.value.length))
    return { row: 0, column: 1 }
  return null
}

/** Moves between the cells as in a spreadsheet. Tab goes on as everywhere. */
export const moveByKey = (event: KeyboardEvent<HTMLElement>): void => {
  const input = event.target
  if (!(input instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) return
  const place = placeOf(input)
  const move = place && step(event, input)
  if (!place || !move) return
  event.preventDefault()
  const next = cellAt(event.currentTarget, { row: place.row + move.row, column: place.column + move.column })
  next?.focus()
  next?.select()
}

/** What the clipboard holds, for the cells from this one on; one value alone is left to the browser. */
export const pastedCells = (input: HTMLInputElement, text: string): { at: string; text: string }[] => {
  const place = placeOf(input)
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  if (!place || (lines.length === 1 && !lines[0]!.includes('\t'))) return []
  return lines.flatMap((line, down) =>
    line.split('\t').map((value, right) => ({
      at: `${place.row + down}:${place.column + right}`,
      text: value.trim(),
    })),
  )
}
