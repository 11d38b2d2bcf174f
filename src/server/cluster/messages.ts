/** The primary starts the first worker with this: it prepares the database, and speaks to the terminal. */
export const FIRST = '--first'

export type ToPrimary = { worker: 'ready' }
export type ToWorker = { primary: 'run-jobs' }
