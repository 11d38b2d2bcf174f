import { checkValue } from './check-value'
import { columnOf, type FlatColumn, type FlatTable } from './flat-table'
import type { FlatInput, FlatValue, RowWhere } from './types'

export const COMPARISONS = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** A checked condition, ready to be written for any database. */
export type Condition =
  | { type: 'all'; of: Condition[] }
  | { type: 'any'; of: Condition[] }
  | { type: 'compare'; column: FlatColumn; operator: Comparison; value: FlatValue }
  | { type: 'equals' | 'not_equals'; column: FlatColumn; value: FlatValue }
  | { type: 'in' | 'not_in'; column: FlatColumn; values: FlatValue[] }

type Parser = (table: FlatTable, column: FlatColumn, operand: unknown) => Condition

const one =
  (type: 'equals' | 'not_equals'): Parser =>
  (table, column, operand) => ({ type, column, value: checkValue(table, column, operand as FlatInput) })

const list =
  (type: 'in' | 'not_in'): Parser =>
  (table, column, operand) => {
    if (!Array.isArray(operand)) throw new TypeError(`${table.slug}.${column.name}: ${type} wants a list`)
    return { type, column, values: operand.map((value: FlatInput) => checkValue(table, column, value)) }
  }

const compare =
  (operator: Comparison): Parser =>
  (table, column, operand) => {
    // Nothing is greater than nothing; the databases disagree about it.
    if (operand === null) throw new TypeError(`${table.slug}.${column.name} ${operator} null: use exists`)
    return { type: 'compare', column, operator, value: checkValue(table, column, operand as FlatInput) }
  }

const PARSERS: Record<string, Parser> = {
  equals: one('equals'),
  not_equals: one('not_equals'),
  in: list('in'),
  not_in: list('not_in'),
  exists: (_table, column, operand) => ({
    type: operand === true || operand === 'true' ? 'not_equals' : 'equals',
    column,
    value: null,
  }),
  ...Object.fromEntries(COMPARISONS.map((operator) => [operator, compare(operator)])),
}

const parseField = (table: FlatTable, name: string, operators: unknown): Condition[] => {
  const column = columnOf(table, name)
  if (typeof operators !== 'object' || operators === null) {
    throw new TypeError(`${table.slug}.${name}: write { equals: … }`)
  }
  return Object.entries(operators).map(([operator, operand]) => {
    const parse = PARSERS[operator]
    if (!parse) throw new Error(`The row gateway cannot answer ${table.slug}.${name} ${operator}`)
    if (operand === undefined) throw new TypeError(`${table.slug}.${name} ${operator} has no value`)
    return parse(table, column, operand)
  })
}

/** Checks a query. Unknown columns, operators and types throw: an answer must never be wider than was asked. */
export const parseWhere = (table: FlatTable, where: RowWhere = {}): Condition => {
  const of = Object.entries(where).flatMap(([key, value]): Condition[] => {
    const word = key.toLowerCase()
    if (word !== 'and' && word !== 'or') return parseField(table, key, value)
    if (!Array.isArray(value)) throw new TypeError(`${table.slug}: ${word} wants a list`)
    // An empty `or` matches nothing. Payload reads it as no condition, which shows everything.
    return [
      {
        type: word === 'and' ? 'all' : 'any',
        of: (value as RowWhere[]).map((part) => parseWhere(table, part)),
      },
    ]
  })
  return { type: 'all', of }
}

/** Whether the query was given no condition at all. */
export const isUnbounded = (condition: Condition): boolean =>
  (condition.type === 'all' && condition.of.every(isUnbounded)) ||
  (condition.type === 'any' && condition.of.some(isUnbounded))
