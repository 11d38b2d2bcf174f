import { createLocalReq, getPayload } from 'payload'

import { rows } from '@/db/rows'
import { recountTotals } from '@/plugins/journal/operations/recount-totals'
import { verifyChanges } from '@/plugins/journal/operations/verify-changes'

import config from '../../payload.config'

/**
 * Holds a school that nobody serves against itself, in a process of its own: prints as JSON how many totals differ from
 * a fresh count and what is wrong with the chains of the change journal.
 */
const payload = await getPayload({ config: await config })
const schools = await rows({ payload }).find<{ id: number }>({ collection: 'schools', columns: ['id'] })
const workloads = await rows({ payload }).find<{ id: number; school: number }>({
  collection: 'workloads',
  columns: ['id', 'school'],
})
let wrongTotals = 0
for (const { id, school } of workloads)
  wrongTotals += await recountTotals({ req: await createLocalReq({}, payload), school, workload: id })
let brokenChains = 0
for (const { id } of schools) {
  const { faults, brokenSeals } = await verifyChanges({ payload }, id)
  brokenChains += faults.length + brokenSeals.length
}
process.stdout.write(`\n${JSON.stringify({ wrongTotals, brokenChains })}\n`)
await payload.destroy()
process.exit(0)
