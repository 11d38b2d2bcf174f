import { parseArgs } from 'node:util'

import { isMongo } from '../tests/soak/database'
import { soak } from '../tests/soak/soak'

const EXAMPLE =
  'npm run soak -- --kills 50 --cuts 20 --seed 1 --workers 2 --database mongodb://127.0.0.1:27017'

/**
 * `npm run soak -- --kills 50 --seed 7 --workers 2`: kills the built server at random moments under load and checks after each
 * kill that nothing confirmed was lost. With `--database mongodb://…` it does so in a database of its own on that server,
 * and cuts the server off from it as well (`--cuts 20`). Build first. Ends with 1 when anything was.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    cuts: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1' },
    database: { type: 'string' },
  },
})
const refuse = (ru: string, en: string): never => {
  process.stderr.write(`${ru}: ${EXAMPLE} · ${en}: ${EXAMPLE}\n`)
  process.exit(2)
}
const { database } = values
const isServed = database !== undefined
const kills = Number(values.kills)
const cuts = Number(values.cuts ?? (isServed ? '20' : '0'))
const seed = Number(values.seed)
const workers = Number(values.workers)
if (
  ![kills, cuts, seed, workers].every(Number.isInteger) ||
  kills < 0 ||
  cuts < 0 ||
  kills + cuts < 1 ||
  workers < 1
)
  refuse('Числа целые', 'Whole numbers')
if (isServed && !isMongo(database))
  refuse('Адрес начинается с mongodb://', 'The address starts with mongodb://')
if (!isServed && cuts > 0)
  refuse('Отрезать можно только базу на сервере', 'Only a database on a server can be cut off')
const { confirmed, faults } = await soak({
  kills,
  cuts,
  seed,
  workers,
  databaseServer: database,
  say: (line) => process.stdout.write(`${line}\n`),
})
for (const fault of faults) process.stdout.write(`✗ ${fault}\n`)
process.stdout.write(`${kills} kills, ${cuts} cuts, ${confirmed} saves confirmed, ${faults.length} faults\n`)
process.exit(faults.length > 0 || confirmed === 0 ? 1 : 0)
