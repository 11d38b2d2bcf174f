import type { FlatColumn } from './flat-table'
import type { Comparison, Condition } from './parse-where'
import type { FlatValue } from './types'

export type MongoFilter = Record<string, unknown>

const OPERATORS: Record<Comparison, string> = {
  greater_than: '$gt',
  greater_than_equal: '$gte',
  less_than: '$lt',
  less_than_equal: '$lte',
}

/** MongoDB keeps instants as dates; everything else is the same. */
export const toMongo = ({ kind }: FlatColumn, value: FlatValue): unknown =>
  kind === 'instant' && typeof value === 'string' ? new Date(value) : value

/** Writes a checked query as a filter. Empty means missing or null, as for Payload. */
export const mongoWhere = (condition: Condition): MongoFilter => {
  switch (condition.type) {
    case 'all':
      return condition.of.length === 0 ? {} : { $and: condition.of.map(mongoWhere) }
    case 'any':
      return condition.of.length === 0 ? { _id: { $in: [] } } : { $or: condition.of.map(mongoWhere) }
    case 'equals':
      return { [condition.column.path]: { $eq: toMongo(condition.column, condition.value) } }
    case 'not_equals':
      return { [condition.column.path]: { $ne: toMongo(condition.column, condition.value) } }
    case 'in':
      return {
        [condition.column.path]: { $in: condition.values.map((value) => toMongo(condition.column, value)) },
      }
    case 'not_in':
      return {
        [condition.column.path]: { $nin: condition.values.map((value) => toMongo(condition.column, value)) },
      }
    case 'compare':
      return {
        [condition.column.path]: {
          [OPERATORS[condition.operator]]: toMongo(condition.column, condition.value),
        },
      }
  }
}
