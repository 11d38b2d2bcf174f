import { columnOf, type FlatColumn, type FlatTable } from './flat-table'
import type { PreparedRows } from './prepare-rows'
import type { UpsertRows } from './types'

export type ConflictPlan = { on: FlatColumn[]; set: FlatColumn[]; add: FlatColumn[] }

/** What an upsert does with rows that are there already, checked. */
export const conflictPlan = (table: FlatTable, prepared: PreparedRows, args: UpsertRows): ConflictPlan => {
  const on = args.on.map((name) => columnOf(table, name))
  if (on.length === 0) throw new Error(`Name the unique columns of ${table.slug}`)
  for (const column of on) {
    const index = prepared.columns.indexOf(column)
    // A unique index takes empty values for different ones, and the row would be doubled.
    if (prepared.values.some((row) => (row[index] ?? null) === null)) {
      throw new Error(`An upsert into ${table.slug} needs a value of ${column.name} in every row`)
    }
  }
  const add = (args.add ?? []).map((name) => columnOf(table, name))
  const set = args.set.map((name) => columnOf(table, name))
  for (const column of [...set, ...add]) {
    if (prepared.columns.includes(column)) continue
    throw new Error(`An upsert into ${table.slug} sets ${column.name}, but no row has it`)
  }
  const stamp = table.columns.get('updatedAt')
  const changes = set.length + add.length > 0
  if (changes && stamp && ![...set, ...add].includes(stamp)) set.push(stamp)
  return { on, set, add }
}
