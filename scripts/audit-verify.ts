import './lib/school-env'

import { getPayload } from 'payload'

import { verifyChanges } from '@/plugins/journal/operations/verify-changes'

/**
 * `npm run audit:verify`: holds the journals' changes of every school against their hashes and seals.
 * Ends with 1 when anything was altered, taken out or put in.
 */
const MOST_SHOWN = 20

const { default: config } = await import('../payload.config')

const payload = await getPayload({ config })
const { docs: schools } = await payload.find({
  collection: 'schools',
  depth: 0,
  limit: 0,
  pagination: false,
  overrideAccess: true,
})
let isSound = true
for (const { id, name } of schools) {
  const found = await verifyChanges({ payload }, id)
  const { faults, brokenSeals } = found
  process.stdout.write(
    `${name}: ${found.changes} changes in ${found.lessons} lessons, ${found.seals} seals, ${found.erased} texts erased, ${found.unprovable} seals over destroyed journals\n`,
  )
  for (const { lesson, sequence, fault } of faults.slice(0, MOST_SHOWN))
    process.stdout.write(`  ✗ lesson ${lesson}, change ${sequence}: ${fault}\n`)
  if (faults.length > MOST_SHOWN) process.stdout.write(`  … and ${faults.length - MOST_SHOWN} more\n`)
  if (brokenSeals.length > 0) process.stdout.write(`  ✗ broken seals: ${brokenSeals.join(', ')}\n`)
  if (faults.length + brokenSeals.length > 0) isSound = false
}
if (schools.length === 0) process.stdout.write('There is no school in this database: nothing was verified.\n')
else process.stdout.write(isSound ? 'Nothing was tampered with.\n' : 'The journals were tampered with.\n')
await payload.destroy()
process.exit(isSound ? 0 : 1)
