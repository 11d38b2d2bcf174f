import type { Client, InStatement, TransactionMode } from '@libsql/client'
import { LibsqlError } from '@libsql/client'

import { databasePath, ensureFolder, MEMORY } from './sqlite/database-path'
import { databaseBusy } from './database-busy'
import { createFifoLock, type Release } from './sqlite/fifo-lock'
import { foreignKeyGuard } from './sqlite/foreign-key-guard'
import { type Lane, openLane } from './sqlite/lane'
import { type PrepareOptions, prepareLane } from './sqlite/prepare-lane'
import type { Cells } from './sqlite/result-rows'
import { isBusy, retryBusy } from './sqlite/retry-busy'
import { type SqliteTransaction, sqliteTransaction } from './sqlite/sqlite-transaction'
import { statementKind } from './sqlite/statement-kind'

/** libsql's client as @payloadcms/db-sqlite wants it, and what the row gateway needs besides. */
export type TwoLaneClient = Omit<Client, 'transaction'> & {
  transaction: (mode?: TransactionMode) => Promise<SqliteTransaction>
  cells: (statement: InStatement) => Promise<Cells[]>
  run: (statement: InStatement) => Promise<number>
  /** The one transaction that holds the writer now. */
  openTransaction: () => SqliteTransaction | undefined
  /** Runs migrations: with foreign keys on, dropping a table would empty the references to it. */
  withForeignKeysOff: <T>(fn: () => Promise<T>) => Promise<T>
}

export type TwoLaneOptions = PrepareOptions & {
  /** `file:./data/school.db`, a path, or `:memory:`. */
  url: string
  /** How long a writer waits for its turn. */
  lockTimeoutMs?: number
  /**
   * How long a transaction may be silent before it is given up. Longer than the wait for the lock: a write that
   * waits for its own transaction must fail first and say so, instead of being saved beside it.
   */
  idleTransactionMs?: number
  /** How long to wait while another process writes. */
  busyTimeoutMs?: number
}

const textOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql)

/**
 * The client of the embedded database: one connection writes, behind a fair lock, and one reads beside it.
 *
 * The stock client gives its connection away with every transaction and opens another, which leaks two file
 * descriptors, loses the PRAGMAs and makes overlapping saves fail with SQLITE_BUSY: docs/adr/0006-two-lane-sqlite.md.
 */
export const twoLaneClient = ({
  url,
  lockTimeoutMs = 15_000,
  idleTransactionMs = 20_000,
  busyTimeoutMs = 15_000,
  ...prepare
}: TwoLaneOptions): TwoLaneClient => {
  const file = databasePath(url)
  ensureFolder(file)
  const writer = prepareLane(openLane(file), prepare)
  // A database in memory belongs to its connection. There readers see what is not committed yet.
  const reader = file === MEMORY ? writer : prepareLane(openLane(file), { ...prepare, isReader: true })
  const guard = foreignKeyGuard(writer)
  let isClosed = false
  let open: SqliteTransaction | undefined

  const lock = createFifoLock({
    timeoutMs: lockTimeoutMs,
    whenLate: ({ waitedMs, heldMs, waiting }) =>
      Object.assign(databaseBusy(), {
        // For the log. The usual reason: a write without `req` inside a transaction waits for that transaction.
        cause: new Error(
          `No write lock in ${Math.round(waitedMs)} ms; its present holder has it for ${Math.round(heldMs)} ms, ` +
            `${waiting} more wait. A write inside a transaction must be given the req of that transaction`,
        ),
      }),
  })

  const ensureOpen = (): void => {
    if (isClosed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED')
  }

  const onReader = async <T>(fn: (lane: Lane) => T): Promise<T> => {
    ensureOpen()
    return retryBusy({ fn: () => fn(reader), timeoutMs: busyTimeoutMs })
  }

  const withLock = async <T>(fn: () => Promise<T> | T): Promise<T> => {
    ensureOpen()
    const release = await lock.acquire()
    try {
      ensureOpen()
      return await fn()
    } finally {
      release()
    }
  }

  const beginImmediate = (): Promise<void> =>
    // IMMEDIATE: a transaction that begins by reading must not find at its first write that others wrote since.
    retryBusy({ fn: () => writer.exec('BEGIN IMMEDIATE'), timeoutMs: busyTimeoutMs }).catch(
      (error: unknown) => {
        throw isBusy(error) ? Object.assign(databaseBusy(), { cause: error }) : error
      },
    )

  /** Statements that save all they do or nothing, in one go, so nobody else can come between. */
  const atOnce = <T>(fn: (lane: Lane) => T): Promise<T> =>
    withLock(async () => {
      await beginImmediate()
      try {
        const result = fn(writer)
        guard.check()
        writer.exec('COMMIT')
        return result
      } finally {
        if (writer.isInTransaction()) writer.exec('ROLLBACK')
      }
    })

  const routed = async <T>(statement: InStatement, fn: (lane: Lane) => T): Promise<T> => {
    const kind = statementKind(textOf(statement))
    if (kind === 'read') return onReader(fn)
    if (kind === 'setting') return withLock(() => fn(writer))
    if (kind === 'control')
      throw new LibsqlError('Transactions are opened with transaction()', 'NOT_SUPPORTED')
    return atOnce(fn)
  }

  const begin = async (release: Release): Promise<SqliteTransaction> => {
    try {
      ensureOpen()
      await beginImmediate()
    } catch (error) {
      release()
      throw error
    }
    open = sqliteTransaction({
      lane: writer,
      idleMs: idleTransactionMs,
      beforeCommit: guard.check,
      onEnd: () => {
        open = undefined
        release()
      },
    })
    return open
  }

  const transaction = async (): Promise<SqliteTransaction> => {
    ensureOpen()
    return begin(await lock.acquire())
  }

  const close = (): void => {
    if (isClosed) return
    isClosed = true
    try {
      open?.close()
      lock.close(new LibsqlError('The client is closed', 'CLIENT_CLOSED'))
      if (reader !== writer) reader.close()
      // The driver frees a connection late, so SQLite's own checkpoint at the last close cannot be relied upon.
      if (file !== MEMORY) writer.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      writer.close()
    }
  }

  return {
    protocol: 'file',
    get closed() {
      return isClosed
    },
    execute: (statement: InStatement | string, args?: unknown) => {
      const whole = (args === undefined ? statement : { sql: statement, args }) as InStatement
      return routed(whole, (lane) => lane.execute(whole))
    },
    cells: (statement) => routed(statement, (lane) => lane.cells(statement)),
    run: (statement) => atOnce((lane) => lane.run(statement)),
    batch: (statements) => atOnce((lane) => statements.map((statement) => lane.execute(statement))),
    migrate: (statements) =>
      guard.off(withLock, () => atOnce((lane) => statements.map((statement) => lane.execute(statement)))),
    // No repetition when busy: a part of the text may be done already.
    executeMultiple: (sql) =>
      withLock(() => {
        try {
          writer.exec(sql)
        } finally {
          if (writer.isInTransaction()) writer.exec('ROLLBACK')
        }
      }),
    transaction,
    openTransaction: () => open,
    withForeignKeysOff: (fn) => guard.off(withLock, fn),
    sync: () =>
      Promise.reject(new LibsqlError('A local database has nothing to sync with', 'SYNC_NOT_SUPPORTED')),
    close,
  }
}
