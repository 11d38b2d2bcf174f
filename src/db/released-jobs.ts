import type { BaseDatabaseAdapter } from 'payload'

type Adapter = Pick<BaseDatabaseAdapter, 'updateJobs'>

/** Longer than any job takes. */
const GIVEN_UP_AFTER_MS = 2 * 60 * 60 * 1000

/**
 * A process that is killed leaves its job marked as being done. Nobody takes such a job, and no other of its kind is
 * put into the queue by the clock while it stands there: after one power cut amid a backup there would be none ever
 * again. Whoever looks for jobs first sets free those that nobody can be at any more.
 */
export const withReleasedJobs = <TAdapter extends Adapter>(adapter: TAdapter): TAdapter => {
  const { updateJobs } = adapter
  adapter.updateJobs = async (args) => {
    const { data, where, req } = args
    if (data.processing !== true || !where) return updateJobs.call(adapter, args)
    const givenUp = new Date(Date.now() - GIVEN_UP_AFTER_MS).toISOString()
    await updateJobs.call(adapter, {
      data: { processing: false },
      where: { processing: { equals: true }, updatedAt: { less_than: givenUp } },
      req,
      returning: false,
    })
    // A job may have waited for long: it counts from when it is taken, which not every adapter writes by itself.
    return updateJobs.call(adapter, { ...args, data: { ...data, updatedAt: new Date().toISOString() } })
  }
  return adapter
}
