import type { BaseDatabaseAdapter, CollectionSlug, Where } from 'payload'

type Adapter = Pick<BaseDatabaseAdapter, 'find' | 'updateJobs' | 'updateOne'>
type Update = Parameters<BaseDatabaseAdapter['updateJobs']>[0]
type Job = Awaited<ReturnType<BaseDatabaseAdapter['updateJobs']>>

const JOBS = 'payload-jobs' as CollectionSlug

const isClaim = ({ data, where, limit }: Update): boolean =>
  data.processing === true && where !== undefined && Boolean(limit)

/**
 * Each job is taken by one process of several. Payload's adapter looks for waiting jobs and then marks those it has
 * found, whoever has marked them meanwhile: two processes that look at once both do them. Here a job is marked only
 * if it is still waiting, which the server decides document by document.
 */
export const withClaimedJobs = <TAdapter extends Adapter>(adapter: TAdapter): TAdapter => {
  const { updateJobs } = adapter
  adapter.updateJobs = async (args) => {
    if (!isClaim(args)) return updateJobs.call(adapter, args)
    const { data, where, limit, sort, req } = args as Update & { where: Where }
    const { docs } = await adapter.find<{ id: number | string }>({
      collection: JOBS,
      where,
      limit,
      sort,
      req,
      pagination: false,
    })
    const claimed: unknown[] = []
    for (const { id } of docs) {
      const job: unknown = await adapter.updateOne({
        collection: JOBS,
        where: { and: [{ id: { equals: id } }, where] },
        data: { ...data },
        req,
      })
      if (job) claimed.push(job)
    }
    return claimed as Job
  }
  return adapter
}
