import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { bootSchool, type BootedSchool } from '../../helpers/boot'

const JOBS = 'payload-jobs' as const
const HOUR_MS = 3_600_000

let school: BootedSchool
let payload: Payload
let slug: string
beforeAll(async () => {
  school = await bootSchool()
  payload = school.payload
  slug = payload.config.jobs.tasks!.find(({ schedule }) => schedule)!.slug
}, 300_000)
afterAll(() => school.destroy())
beforeEach(() => payload.db.deleteMany({ collection: JOBS, where: {} }))

/** A job that a process has taken so long ago and not ended. */
const takenJob = async (hoursAgo: number): Promise<number | string> => {
  const { id } = (await payload.jobs.queue({
    task: slug as never,
    input: {} as never,
    queue: 'tried',
  })) as unknown as { id: number | string }
  const updatedAt = new Date(Date.now() - hoursAgo * HOUR_MS).toISOString()
  await payload.db.updateOne({
    collection: JOBS,
    id,
    data: { processing: true, updatedAt },
    returning: false,
  })
  return id
}
const take = async (): Promise<(number | string)[]> => {
  const jobs = await payload.db.updateJobs({
    data: { processing: true },
    where: { queue: { equals: 'tried' }, processing: { equals: false } },
    limit: 10,
    req: {} as never,
  })
  return (jobs ?? []).map(({ id }) => id)
}

it('a job of a process that was killed is taken by another one, once', async () => {
  const dead = await takenJob(3)
  expect(await take()).toEqual([dead])
  expect(await take()).toEqual([])
})

it('a job that somebody is at is left to that one', async () => {
  await takenJob(1)
  expect(await take()).toEqual([])
})

it('a job that was taken just now counts from now', async () => {
  const { id } = (await payload.jobs.queue({
    task: slug as never,
    input: {} as never,
    queue: 'tried',
  })) as unknown as { id: number | string }
  await payload.db.updateOne({
    collection: JOBS,
    id,
    data: { updatedAt: new Date(Date.now() - 5 * HOUR_MS).toISOString() },
    returning: false,
  })
  expect(await take()).toEqual([id])
  expect(await take()).toEqual([])
})
