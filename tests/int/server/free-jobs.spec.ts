import { expect, it } from '@jest/globals'

import { freeJobs } from '@/server/free-jobs'

import { databaseServer } from '../../helpers/database-server'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()

// Where several servers share a database a job waits for two hours: tests/int/db/released-jobs.
const onEmbedded = databaseServer ? it.skip : it

onEmbedded('a job that a killed process was at is done by the next one', async () => {
  const { payload } = suite
  const { id } = await payload.jobs.queue({ task: 'journal-seal-changes' as never, input: {} as never })
  await payload.db.updateOne({ collection: 'payload-jobs', id, data: { processing: true } })
  const standing = async () =>
    (await payload.count({ collection: 'payload-jobs', where: { id: { equals: id } } })).totalDocs
  await payload.jobs.run({ limit: 100, silent: true })
  expect(await standing()).toBe(1)
  await freeJobs(payload)
  await payload.jobs.run({ limit: 100, silent: true })
  expect(await standing()).toBe(0)
})
