import type { Payload } from 'payload'

/**
 * Gives back the jobs of a process that was killed amid them: Payload takes them for running, and neither runs them
 * again nor enters the next of their kind. An embedded database has one process for jobs, so whoever takes them over
 * knows that nobody else is at them; where several servers share a database, src/db/released-jobs.ts waits.
 */
export const freeJobs = async (payload: Payload): Promise<void> => {
  if (payload.db.name === 'mongoose') return
  await payload.db.updateMany({
    collection: 'payload-jobs',
    where: { processing: { equals: true } },
    data: { processing: false },
    returning: false,
  })
}
