import { parseArgs } from 'node:util'

import { soak } from '../tests/soak/soak'

/**
 * `npm run soak -- --kills 50 --seed 7 --workers 2`: kills the built server at random moments under load and checks after each
 * kill that nothing confirmed was lost. Build first. Ends with 1 when anything was.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1' },
  },
})
const kills = Number(values.kills)
const seed = Number(values.seed)
const workers = Number(values.workers)
if (![kills, seed, workers].every(Number.isInteger) || kills < 1 || workers < 1) {
  process.stderr.write(
    'Числа целые: npm run soak -- --kills 50 --seed 1 --workers 2 · Whole numbers: npm run soak -- --kills 50 --seed 1 --workers 2\n',
  )
  process.exit(2)
}
const { confirmed, faults } = await soak({
  kills,
  seed,
  workers,
  say: (line) => process.stdout.write(`${line}\n`),
})
for (const fault of faults) process.stdout.write(`✗ ${fault}\n`)
process.stdout.write(`${kills} kills, ${confirmed} saves confirmed, ${faults.length} faults\n`)
process.exit(faults.length > 0 || confirmed === 0 ? 1 : 0)
