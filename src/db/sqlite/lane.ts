import { type InStatement, type InValue, LibsqlError, type ResultSet, type Value } from '@libsql/client'
import Database from 'libsql'

import { recordStatement } from '../statement-count'
import { keptStatements } from './kept-statements'
import { type Cells, resultRows } from './result-rows'
import { type StatementKind, statementKind } from './statement-kind'

/** One connection. Everything on it is synchronous, so statements of two callers never mix inside one call. */
export type Lane = {
  /** Answers as libsql does. */
  execute: (statement: InStatement) => ResultSet
  /** Answers with bare values: several times cheaper for pages of rows. */
  cells: (statement: InStatement) => Cells[]
  /** Runs and tells how many rows changed. */
  run: (statement: InStatement) => number
  /**
   * Statements without arguments and answers. The only way that leaves nothing behind when the database is busy:
   * a prepared statement stays active then until it is collected, and keeps what follows from being committed.
   */
  exec: (sql: string) => void
  isInTransaction: () => boolean
  close: () => void
}

type Prepared = { columns: string[]; types: string[]; cells: Cells[]; changes: number; lastRowId?: bigint }
type NativeError = Error & { code?: string; rawCode?: number; libsqlError?: boolean }

const toNative = (value: InValue | undefined): unknown => {
  if (value === undefined) throw new TypeError('undefined cannot be passed as an argument to the database')
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError('Only finite numbers can be passed as arguments to the database')
  }
  if (value instanceof Date) return value.valueOf()
  return value instanceof ArrayBuffer ? Buffer.from(value) : value
}

const argumentsOf = (statement: InStatement): unknown[] | Record<string, unknown> => {
  if (typeof statement === 'string') return []
  if (Array.isArray(statement.args)) return statement.args.map(toNative)
  const named = Object.entries<InValue>(statement.args ?? {})
  return Object.fromEntries(named.map(([name, value]) => [name.replace(/^[@$:]/, ''), toNative(value)]))
}

/** Integers come as bigint from the driver, so that one beyond 2^53 is refused instead of rounded. */
const fromNative = (value: unknown): Value => {
  if (typeof value === 'bigint') {
    const number = Number(value)
    if (!Number.isSafeInteger(number)) throw new RangeError(`The integer ${value} is not exact as a number`)
    return number
  }
  if (Buffer.isBuffer(value)) {
    return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength) as ArrayBuffer
  }
  return value as Value
}

/** The driver throws its own class from some calls and a bare error from others; callers get one kind. */
const toLibsqlError = (error: unknown): unknown => {
  const { code, rawCode, message } = error as NativeError
  const isNative = typeof code === 'string' && code.startsWith('SQLITE_')
  return isNative ? new LibsqlError(message, code, rawCode, error as Error) : error
}

const measured = <T>(text: string, kind: StatementKind, fn: () => T): T => {
  const started = performance.now()
  try {
    return fn()
  } catch (error) {
    throw toLibsqlError(error)
  } finally {
    const counted = kind === 'setting' ? 'control' : kind
    recordStatement({ database: 'sqlite', kind: counted, milliseconds: performance.now() - started, text })
  }
}

/** Opens a connection to a file, or to a database in memory. */
export const openLane = (file: string): Lane => {
  const database = new Database(file)
  const statements = keptStatements((sql) => database.prepare(sql))

  const run = (sql: string, statement: InStatement, needsNames: boolean): Prepared => {
    const prepared = statements.take(sql)
    const args = argumentsOf(statement)
    const described = prepared.columns()
    if (described.length === 0) {
      const { changes, lastInsertRowid } = prepared.run(args)
      return { columns: [], types: [], cells: [], changes, lastRowId: BigInt(lastInsertRowid) }
    }
    const cells = prepared.safeIntegers(true).raw(true).all(args) as unknown[][]
    for (const row of cells) for (let i = 0; i < row.length; i += 1) row[i] = fromNative(row[i])
    return {
      columns: needsNames ? described.map(({ name }) => name) : [],
      types: needsNames ? described.map(({ type }) => type ?? '') : [],
      cells: cells as Cells[],
      changes: 0,
    }
  }

  const perform = (statement: InStatement, needsNames: boolean): Prepared => {
    const sql = typeof statement === 'string' ? statement : statement.sql
    return measured(sql, statementKind(sql), () => {
      try {
        return run(sql, statement, needsNames)
      } catch (error) {
        statements.drop(sql)
        throw error
      }
    })
  }

  const execute = (statement: InStatement): ResultSet => {
    const { columns, types, cells, changes, lastRowId } = perform(statement, true)
    const plain = { columns, columnTypes: types, rowsAffected: changes, lastInsertRowid: lastRowId }
    return {
      ...plain,
      rows: resultRows({ columns, cells }),
      toJSON: () => ({ ...plain, lastInsertRowid: lastRowId?.toString() ?? null, rows: cells }),
    }
  }

  return {
    execute,
    cells: (statement) => perform(statement, false).cells,
    run: (statement) => perform(statement, false).changes,
    exec: (sql) =>
      measured(sql, statementKind(sql), () => {
        database.exec(sql)
      }),
    isInTransaction: () => database.inTransaction,
    close: () => {
      statements.clear()
      if (database.open) database.close()
    },
  }
}
