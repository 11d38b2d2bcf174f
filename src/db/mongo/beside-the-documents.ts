/** How often somebody asked or tried to sign in, counted by all processes together. */
export const RATE_LIMITS = 'rate-limits'
/** Which process has put a job of the clock into the queue. */
export const SCHEDULE_CLAIMS = 'job-schedule-claims'

/** What stands in the database for its processes and is nothing of the school's: it goes by itself after a while. */
export const BESIDE_THE_DOCUMENTS: ReadonlySet<string> = new Set([RATE_LIMITS, SCHEDULE_CLAIMS])
