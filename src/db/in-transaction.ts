import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

export { afterCommit } from './after-commit'

/**
 * Runs `fn` in a transaction of the request: all that it writes with `req` is saved together or not at all.
 * Joins a transaction that is open; then whoever opened it commits.
 */
export const inTransaction = async <T>(req: PayloadRequest, fn: () => Promise<T>): Promise<T> => {
  const isOurs = await initTransaction(req)
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
