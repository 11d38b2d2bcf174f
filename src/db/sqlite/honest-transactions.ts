import { randomUUID } from 'node:crypto'

import type { BaseDatabaseAdapter } from 'payload'

import type { TwoLaneClient } from '../two-lane-client'
import { transactionLost } from '../transaction-lost'
import type { SqliteTransaction } from './sqlite-transaction'

/** The parts of @payloadcms/drizzle's adapter that we touch. */
export type SqliteDatabase = Omit<BaseDatabaseAdapter, 'sessions'> & {
  client: TwoLaneClient | undefined
  drizzle: { transaction: (fn: (db: unknown) => Promise<void>) => Promise<void> }
  initializing: Promise<void>
  sessions: Record<string, Session>
}

/** `db`, `resolve` and `reject` are Payload's; `transaction` is what drizzle runs on. */
type Session = {
  db: unknown
  resolve: () => Promise<void>
  reject: () => Promise<void>
  transaction: SqliteTransaction
}

const ROLLED_BACK = Symbol('rolled back')

const deferred = <T>() => {
  let resolve!: (value: T) => void
  let reject!: (reason: unknown) => void
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/**
 * Replaces the transactions of @payloadcms/drizzle, which swallow a refused COMMIT: an operation answered
 * «saved» must be saved.
 */
export const withHonestTransactions = (adapter: SqliteDatabase): SqliteDatabase => {
  adapter.beginTransaction = async () => {
    // The adapter may be connecting anew after a change of the configuration.
    await adapter.initializing
    const opened = deferred<Pick<Session, 'db' | 'transaction'>>()
    const decided = deferred<undefined>()
    const done = adapter.drizzle.transaction(async (db) => {
      // Only one transaction can be open, so the client's is the one drizzle has just begun.
      opened.resolve({
        db,
        transaction: adapter.client!.openTransaction()!,
      })
      await decided.promise
    })
    done.catch(opened.reject)
    const session = await opened.promise
    const id = randomUUID()
    adapter.sessions[id] = {
      ...session,
      resolve: () => {
        decided.resolve(undefined)
        return done
      },
      reject: () => {
        decided.reject(ROLLED_BACK)
        return done.catch((error: unknown) => {
          if (error !== ROLLED_BACK) throw error
        })
      },
    }
    return id
  }

  const takeSession = (id: number | string): Session | undefined => {
    const session = adapter.sessions[id]
    // First, so that nobody else joins a transaction that is being ended.
    Reflect.deleteProperty(adapter.sessions, id)
    return session
  }

  adapter.commitTransaction = async (incoming) => {
    const session = takeSession(await incoming)
    // A nested operation failed and rolled everything back, although somebody caught its error: Payload would
    // report success for changes that are gone.
    if (!session) throw transactionLost()
    await session.resolve()
  }

  adapter.rollbackTransaction = async (incoming) => {
    await takeSession(await incoming)?.reject()
  }

  return adapter
}
