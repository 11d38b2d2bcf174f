import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

import { isAppError } from '@/core/errors'

import { databaseBusy } from './database-busy'
import { databaseUnreachable, isLost, lostDatabase } from './database-unreachable'
import { isTransient, isUndone, retryTransient } from './retry-transient'

export { afterCommit } from './after-commit'

/**
 * Runs `fn` in a transaction of the request: all that it writes with `req` is saved together or not at all.
 * Joins a transaction that is open; then whoever opened it commits.
 *
 * On MongoDB two transactions that touch one document collide, and `fn` is run again: let it depend on what it
 * reads inside, and keep effects outside of the database for `afterCommit`.
 */
export const inTransaction = async <T>(req: PayloadRequest, fn: () => Promise<T>): Promise<T> => {
  let isOurs = false
  const attempt = async (): Promise<T> => {
    isOurs = await initTransaction(req)
    try {
      const result = await fn()
      if (isOurs) await commitTransaction(req)
      return result
    } catch (error) {
      // A joined transaction is spoilt as well: its owner must not commit the half that was written here.
      await killTransaction(req)
      throw error
    }
  }
  try {
    // What a joined transaction had written before is gone; only its owner can begin again.
    return await retryTransient(attempt, (error) => isOurs && isUndone(error))
  } catch (error) {
    if (!isOurs || isAppError(error)) throw error
    if (isLost(error)) throw lostDatabase(error, databaseUnreachable)
    throw isTransient(error) ? databaseBusy() : error
  }
}
