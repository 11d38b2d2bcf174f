import type { FlatColumn } from './flat-table'
import { toMongo } from './mongo-where'
import type { FlatValue } from './types'

export type MongoDocument = Record<string, unknown>

/** A document of flat values: `group.field` becomes a field of a group. */
export const toDocument = (columns: readonly FlatColumn[], values: readonly FlatValue[]): MongoDocument => {
  const document: MongoDocument = {}
  for (const [index, column] of columns.entries()) {
    const path = column.path.split('.')
    const last = path.pop()!
    let place = document
    for (const group of path) place = (place[group] ??= {}) as MongoDocument
    place[last] = toMongo(column, values[index] as FlatValue)
  }
  return document
}

/** The value of a column in the form the gateway promises. */
export const fromDocument = (document: MongoDocument, { path }: FlatColumn): FlatValue => {
  let value: unknown = document
  for (const step of path.split('.')) value = (value as MongoDocument | null | undefined)?.[step]
  if (value instanceof Date) return value.toISOString()
  return (value ?? null) as FlatValue
}
