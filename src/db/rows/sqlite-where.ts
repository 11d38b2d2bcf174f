import type { SqliteTable } from './sqlite-table'
import type { Comparison, Condition } from './parse-where'
import type { FlatValue } from './types'

export type SqlPart = { sql: string; args: FlatValue[] }

const OPERATORS: Record<Comparison, string> = {
  greater_than: '>',
  greater_than_equal: '>=',
  less_than: '<',
  less_than_equal: '<=',
}

/** Longer lists travel as one JSON argument: SQLite allows 32,766 arguments, and the text stays the same. */
const LONGEST_PLAIN_LIST = 12

const listPart = (column: string, values: FlatValue[]): SqlPart => {
  if (values.length === 0) return { sql: '0', args: [] }
  if (values.length <= LONGEST_PLAIN_LIST) {
    return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, args: values }
  }
  const plain = values.map((value) => (typeof value === 'boolean' ? Number(value) : value))
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, args: [JSON.stringify(plain)] }
}

const inPart = (column: string, values: FlatValue[]): SqlPart => {
  const filled = values.filter((value) => value !== null)
  const part = listPart(column, filled)
  return filled.length === values.length
    ? part
    : { sql: `(${part.sql} OR ${column} IS NULL)`, args: part.args }
}

const notInPart = (column: string, values: FlatValue[]): SqlPart => {
  const { sql, args } = listPart(
    column,
    values.filter((value) => value !== null),
  )
  return values.includes(null)
    ? { sql: `(${column} IS NOT NULL AND NOT (${sql}))`, args }
    : { sql: `(${column} IS NULL OR NOT (${sql}))`, args }
}

/** Writes a checked query as SQL. Every value travels as an argument. */
export const sqliteWhere = (table: SqliteTable, condition: Condition): SqlPart => {
  if (condition.type === 'all' || condition.type === 'any') {
    const parts = condition.of.map((part) => sqliteWhere(table, part))
    if (parts.length === 0) return { sql: condition.type === 'all' ? '1' : '0', args: [] }
    const word = condition.type === 'all' ? ' AND ' : ' OR '
    const sql = parts.map((part) => part.sql).join(word)
    return { sql: parts.length === 1 ? sql : `(${sql})`, args: parts.flatMap(({ args }) => args) }
  }
  // With the table's name: inside an upsert a bare name would be ambiguous beside `excluded`.
  const column = `${table.sqlName}.${table.sqlColumn(condition.column)}`
  switch (condition.type) {
    case 'equals':
      return condition.value === null
        ? { sql: `${column} IS NULL`, args: [] }
        : { sql: `${column} = ?`, args: [condition.value] }
    case 'not_equals':
      return condition.value === null
        ? { sql: `${column} IS NOT NULL`, args: [] }
        : { sql: `${column} IS NOT ?`, args: [condition.value] }
    case 'in':
      return inPart(column, condition.values)
    case 'not_in':
      return notInPart(column, condition.values)
    case 'compare':
      return { sql: `${column} ${OPERATORS[condition.operator]} ?`, args: [condition.value] }
  }
}
