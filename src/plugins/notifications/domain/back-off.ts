/** So often a message is tried; a push service that is away for a day has lost it, and tomorrow brings others. */
export const MOST_ATTEMPTS = 8
const MINUTE = 60_000
const LONGEST = 6 * 60 * MINUTE

/** After how many milliseconds to try again: 1, 2, 4 … minutes, or as long as the service asks, six hours at most. */
export const backOff = (attempts: number, retryAfterSeconds: number | null): number =>
  Math.min(LONGEST, Math.max(MINUTE * 2 ** Math.max(0, attempts - 1), (retryAfterSeconds ?? 0) * 1000))
