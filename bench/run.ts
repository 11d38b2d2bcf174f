/**
 * `npm run bench`: what people do all day, final marks, the change journal, a queue that waited on a device, one after
 * the other. `--write` puts the figures into README.md, and the name of a part measures that part alone.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const PARTS = ['day', 'final-marks', 'change-journal', 'offline-queue']

const options = process.argv.slice(2)
const named = options.filter((option) => !option.startsWith('--'))
const unknown = named.find((name) => !PARTS.includes(name))
if (unknown) {
  process.stderr.write(`There is no part “${unknown}”: ${PARTS.join(', ')}\n`)
  process.exit(2)
}
for (const part of PARTS.filter((name) => named.length === 0 || named.includes(name))) {
  process.stdout.write(`\n— ${part}\n`)
  const file = path.join(import.meta.dirname, `${part}.ts`)
  const flags = options.filter((option) => option.startsWith('--'))
  const { status } = spawnSync(process.execPath, [...process.execArgv, file, ...flags], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
