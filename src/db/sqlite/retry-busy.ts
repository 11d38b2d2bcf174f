import { setTimeout as sleep } from 'node:timers/promises'

export const isBusy = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^SQLITE_(?:BUSY|LOCKED)/.test(code)
}

/**
 * Repeats `fn` while another process holds the database. SQLite's own waiting (busy_timeout) would stop the
 * whole process, because its calls are synchronous; here other requests go on. `fn` must be one statement
 * outside of a transaction, or BEGIN: nothing was done when these are refused.
 */
export const retryBusy = async <T>({ fn, timeoutMs }: { fn: () => T; timeoutMs: number }): Promise<T> => {
  const deadline = performance.now() + timeoutMs
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    try {
      return fn()
    } catch (error) {
      if (!isBusy(error) || performance.now() + pause > deadline) throw error
      await sleep(pause)
    }
  }
}
