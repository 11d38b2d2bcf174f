/** A cell of the grid. Row -1 is the header. */
export type Place = { row: number; column: number }
export type GridSize = { rows: number; columns: number }

type Key = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }

const PAGE = 10

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))

const landing = (
  { row, column }: Place,
  { key, shiftKey, ctrlKey, metaKey }: Key,
  { rows, columns }: GridSize,
): Place | null => {
  const isFar = ctrlKey || metaKey
  switch (key) {
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: isFar ? rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: isFar ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: isFar ? columns - 1 : column + 1 }
    case 'PageUp':
      return { row: Math.max(0, row - PAGE), column }
    case 'PageDown':
      return { row: row + PAGE, column }
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 }
    case 'End':
      return { row: isFar ? rows - 1 : row, column: columns - 1 }
    case 'Enter':
      return { row: row + (shiftKey ? -1 : 1), column }
    case 'Tab':
      return { row, column: column + (shiftKey ? -1 : 1) }
    default:
      return null
  }
}

/**
 * Where a key leads, as in a spreadsheet; `null` when it is no key of movement. Tab at the end of a row leads out of
 * the grid, so that nobody is caught in it.
 */
export const move = (from: Place, key: Key, size: GridSize): Place | 'out' | null => {
  if (key.key === 'Enter' && from.row === -1) return null
  const to = landing(from, key, size)
  if (!to) return null
  if (key.key === 'Tab' && (to.column < 0 || to.column >= size.columns)) return 'out'
  return { row: within(to.row, -1, size.rows - 1), column: within(to.column, 0, size.columns - 1) }
}
