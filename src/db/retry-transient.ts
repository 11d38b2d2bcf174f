import { setTimeout as sleep } from 'node:timers/promises'

import { isAppError } from '@/core/errors'

import { isCutOff, isUnreachable } from './database-unreachable'

/** Twenty people who change one document at once all come through; the pauses add up to two seconds or so. */
const ATTEMPTS = 12
const LONGEST_PAUSE_MS = 400

/**
 * MongoDB gives up one of two transactions that touch the same document and asks to run it again. When the driver has
 * looked for a server in vain it has waited long enough already.
 */
export const isTransient = (error: unknown): boolean => {
  // What is told to people already is decided, whatever caused it.
  if (isAppError(error) || isUnreachable(error)) return false
  const { errorLabels, cause } = (error ?? {}) as { errorLabels?: unknown; cause?: unknown }
  if (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) return true
  return cause !== undefined && isTransient(cause)
}

/**
 * The same for what came out of a transaction before its commit: when the connection broke, all of it is undone. The
 * driver says so of the first of several connections that break together and forgets it of the others.
 */
export const isUndone = (error: unknown): boolean =>
  isTransient(error) || (isCutOff(error) && !isUnreachable(error) && !isAppError(error))

/** Runs `fn` again while `shouldRetry` says so, a dozen times, after pauses of chance that grow. */
export const retryTransient = async <T>(
  fn: () => Promise<T>,
  shouldRetry: (error: unknown) => boolean = isTransient,
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fn()
    } catch (error) {
      if (attempt === ATTEMPTS || !shouldRetry(error)) throw error
      await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** attempt))
    }
  }
}
