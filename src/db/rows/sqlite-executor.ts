import type { TwoLaneClient } from '../two-lane-client'
import type { SqliteTransaction } from '../sqlite/sqlite-transaction'
import type { Cells } from '../sqlite/result-rows'
import { transactionLost } from '../transaction-lost'
import type { RowSource } from './types'

export type Statement = { sql: string; args: (boolean | number | string | null)[] }

export type SqliteExecutor = {
  read: (statement: Statement) => Promise<Cells[]>
  /** Rows that RETURNING gives, statement by statement; all of it or nothing. */
  write: (statements: Statement[]) => Promise<Cells[][]>
  /** How many rows changed; all of it or nothing. */
  change: (statements: Statement[]) => Promise<number>
}

type SqliteDatabase = { client: TwoLaneClient; sessions: Record<string, { transaction?: SqliteTransaction }> }

/** The transaction of the request; `undefined` when it has none. */
const transactionOf = async (source: RowSource): Promise<SqliteTransaction | 'lost' | undefined> => {
  const { sessions } = source.payload.db as unknown as SqliteDatabase
  const id = await ('req' in source
    ? source.req?.transactionID
    : (source as { transactionID?: string }).transactionID)
  if (!id) return undefined
  return sessions[id]?.transaction ?? 'lost'
}

/** Runs statements in the transaction of the request, or on their own when it has none. */
export const sqliteExecutor = (source: RowSource): SqliteExecutor => {
  const { client } = source.payload.db as unknown as SqliteDatabase

  const within = async <T>(fn: (transaction: SqliteTransaction) => Promise<T>): Promise<T> => {
    const joined = await transactionOf(source)
    // Written outside, this would stay although the rest of the operation was undone.
    if (joined === 'lost') throw transactionLost()
    if (joined) return fn(joined)
    const own = await client.transaction()
    try {
      const result = await fn(own)
      await own.commit()
      return result
    } finally {
      own.close()
    }
  }

  const write = (statements: Statement[]): Promise<Cells[][]> =>
    within(async (transaction) => {
      const answers: Cells[][] = []
      for (const statement of statements) answers.push(await transaction.cells(statement))
      return answers
    })

  const change = (statements: Statement[]): Promise<number> =>
    within(async (transaction) => {
      let changes = 0
      for (const statement of statements) changes += await transaction.run(statement)
      return changes
    })

  const read = async (statement: Statement): Promise<Cells[]> => {
    const joined = await transactionOf(source)
    // Read outside of it, something would be checked that the transaction does not see.
    if (joined === 'lost') throw transactionLost()
    return joined ? joined.cells(statement) : client.cells(statement)
  }

  return { read, write, change }
}
