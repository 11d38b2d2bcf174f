import type { Payload } from 'payload'

/** Settles when the database has answered. */
export const pingDatabase = (payload: Payload): Promise<unknown> =>
  payload.count({ collection: 'schools', overrideAccess: true })
