import { now } from '@/core/clock'
import { newId } from '@/core/ids'

import { checkValue } from './check-value'
import { columnOf, type FlatColumn, type FlatTable } from './flat-table'
import type { FlatInputRow, FlatValue, UpdateRows } from './types'

/** Rows of one shape: every row has a value for every column, in the order of the columns. */
export type PreparedRows = { columns: FlatColumn[]; values: FlatValue[][]; ids: number[] }

/** Values that a new row has when the caller gives none. */
const initialValues = (table: FlatTable): Map<string, () => FlatValue> => {
  if (table.columns.get('id')?.kind !== 'number')
    throw new Error(`The rows of ${table.slug} have no number ids`)
  const at = now().toISOString()
  const initial = new Map<string, () => FlatValue>([['id', newId]])
  for (const name of ['createdAt', 'updatedAt']) if (table.columns.has(name)) initial.set(name, () => at)
  for (const { name, defaultValue } of table.columns.values()) {
    if (defaultValue !== undefined) initial.set(name, () => defaultValue)
  }
  return initial
}

/** Checks new rows and fills what they lack. */
export const prepareRows = (table: FlatTable, rows: readonly FlatInputRow[]): PreparedRows => {
  const initial = initialValues(table)
  const names = new Set(initial.keys())
  for (const row of rows) for (const name of Object.keys(row)) names.add(columnOf(table, name).name)
  const columns = [...names].map((name) => columnOf(table, name))
  const idIndex = columns.findIndex(({ name }) => name === 'id')
  const values = rows.map((row) =>
    columns.map((column) => {
      const given = row[column.name]
      return given === undefined ? (initial.get(column.name)?.() ?? null) : checkValue(table, column, given)
    }),
  )
  return { columns, values, ids: values.map((row) => row[idIndex] as number) }
}

export type PreparedChange = { data: [FlatColumn, FlatValue][]; add: [FlatColumn, number][] }

/** The columns and checked values of a change, with `updatedAt` when the caller leaves it to us. */
export const prepareChange = (table: FlatTable, { data = {}, add = {} }: UpdateRows): PreparedChange => {
  const set = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [FlatColumn, FlatValue] => {
      const column = columnOf(table, name)
      return [column, checkValue(table, column, value)]
    })
  const additions = Object.entries(add).map(([name, value]): [FlatColumn, number] => {
    const column = columnOf(table, name)
    return [column, checkValue(table, column, value) as number]
  })
  if (set.length + additions.length === 0) throw new Error(`Say what to change in the rows of ${table.slug}`)
  const stamp = table.columns.get('updatedAt')
  if (stamp && !set.some(([column]) => column === stamp)) set.push([stamp, now().toISOString()])
  return { data: set, add: additions }
}
