import { type InStatement, LibsqlError, type Transaction } from '@libsql/client'

import type { Lane } from './lane'
import type { Cells } from './result-rows'

/** libsql's transaction, with the cheap ways of asking. */
export type SqliteTransaction = Transaction & {
  cells: (statement: InStatement) => Promise<Cells[]>
  run: (statement: InStatement) => Promise<number>
}

type SqliteTransactionOptions = {
  lane: Lane
  /** Called once, when the connection is free again. */
  onEnd: () => void
  /** Without a statement for so long the transaction is given up: its owner forgot it, and others wait. */
  idleMs: number
  /** Throws when what was done must not be kept. */
  beforeCommit?: () => void
}

const closedError = (reason: string): LibsqlError => new LibsqlError(reason, 'TRANSACTION_CLOSED')

/** Wraps a connection on which a transaction was just begun. */
export const sqliteTransaction = (options: SqliteTransactionOptions): SqliteTransaction => {
  const { lane, onEnd, idleMs, beforeCommit } = options
  let endedBy: string | null = null

  const end = (reason: string): void => {
    endedBy = reason
    clearTimeout(timer)
    onEnd()
  }

  const undo = (reason: string): void => {
    if (endedBy !== null) return
    try {
      // SQLite itself rolls back when the disk is full or failing; a second ROLLBACK would be an error.
      if (lane.isInTransaction()) lane.exec('ROLLBACK')
    } finally {
      end(reason)
    }
  }

  const timer = setTimeout(
    () => undo(`The transaction was rolled back after ${idleMs} ms of silence`),
    idleMs,
  )
  timer.unref()

  const ensureOpen = (): void => {
    if (endedBy !== null) throw closedError(endedBy)
    if (lane.isInTransaction()) return void timer.refresh()
    // What follows would be saved statement by statement, and what came before is lost.
    end('The database rolled the transaction back')
    throw closedError('The database rolled the transaction back')
  }

  const guarded = async <T>(fn: () => T): Promise<T> => {
    ensureOpen()
    return fn()
  }

  return {
    execute: (statement) => guarded(() => lane.execute(statement)),
    cells: (statement) => guarded(() => lane.cells(statement)),
    run: (statement) => guarded(() => lane.run(statement)),
    batch: (statements) => guarded(() => statements.map((statement) => lane.execute(statement))),
    executeMultiple: (sql) => guarded(() => lane.exec(sql)),
    commit: () =>
      guarded(() => {
        try {
          beforeCommit?.()
          lane.exec('COMMIT')
        } catch (error) {
          // A refused COMMIT leaves the transaction open; the next owner of the connection must not inherit it.
          undo('The transaction was rolled back: its COMMIT was refused')
          throw error
        }
        end('The transaction is committed')
      }),
    rollback: async () => undo('The transaction is rolled back'),
    close: () => undo('The transaction is closed'),
    get closed() {
      return endedBy !== null
    },
  }
}
