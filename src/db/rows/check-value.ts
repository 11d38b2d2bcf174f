import type { FlatColumn, FlatTable } from './flat-table'
import type { FlatInput, FlatValue } from './types'

const EXPECTED = { boolean: 'boolean', instant: 'string', number: 'number', text: 'string' } as const

const wrong = (table: FlatTable, column: FlatColumn, value: unknown): TypeError =>
  new TypeError(
    `${table.slug}.${column.name} wants ${column.kind}, not ${value === '' ? "''" : typeof value}`,
  )

/**
 * The value in its plain form, instants as full ISO text; a value of another type throws. SQLite would store
 * and compare it silently: the number 5 in a column of text becomes «5.0» and is never found again.
 */
export const checkValue = (table: FlatTable, column: FlatColumn, value: FlatInput): FlatValue => {
  if (value === null || value === undefined) return null
  if (column.kind === 'instant') {
    const date = value instanceof Date ? value : new Date(typeof value === 'string' ? value : Number.NaN)
    if (Number.isNaN(date.getTime())) throw wrong(table, column, value)
    return date.toISOString()
  }
  if (typeof value !== EXPECTED[column.kind]) throw wrong(table, column, value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw wrong(table, column, value)
  return value as FlatValue
}
