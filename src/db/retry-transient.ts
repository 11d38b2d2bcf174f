import { setTimeout as sleep } from 'node:timers/promises'

const ATTEMPTS = 5

/** MongoDB gives up one of two transactions that touch the same document and asks to run it again. */
export const isTransient = (error: unknown): boolean => {
  const { errorLabels, cause } = (error ?? {}) as { errorLabels?: unknown; cause?: unknown }
  if (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) return true
  return cause !== undefined && isTransient(cause)
}

/** Runs `fn` again while `shouldRetry` says so, a few times, after a short pause of chance. */
export const retryTransient = async <T>(
  fn: () => Promise<T>,
  shouldRetry: (error: unknown) => boolean = isTransient,
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fn()
    } catch (error) {
      if (attempt === ATTEMPTS || !shouldRetry(error)) throw error
      await sleep(Math.random() * 20 * attempt)
    }
  }
}
