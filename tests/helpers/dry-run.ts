import type { Payload } from 'payload'

/**
 * Lets every write of `fn` happen and then undoes it, so that a test may try to change or delete everything
 * there is, again and again.
 */
export const dryRun = async <TResult>(payload: Payload, fn: () => Promise<TResult>): Promise<TResult> => {
  const { db } = payload
  const { commitTransaction } = db
  db.commitTransaction = (id) => db.rollbackTransaction(id)
  try {
    return await fn()
  } finally {
    db.commitTransaction = commitTransaction
  }
}
