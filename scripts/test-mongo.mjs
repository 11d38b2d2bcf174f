import fs from 'node:fs'
import { parseArgs } from 'node:util'

import { say } from './lib/console.mjs'
import { ensureBuild } from './lib/ensure-build.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { checkNode, enterProject, inRoot } from './lib/project.mjs'

/**
 * `npm run test:mongo [-- --server mongod] [pattern …]`: the integration suite on MongoDB, on the server of
 * `MONGODB_URI` or on the first that can be had.
 */
checkNode()
enterProject()
await ensureInstall({ isForBuilding: true })
// These need the installed packages.
const { SOURCE_NAMES } = await import('./lib/mongo/find-server.mjs')
const { runOnMongo } = await import('./lib/mongo/run-on-mongo.mjs')
const { values, positionals } = parseArgs({
  options: { server: { type: 'string' } },
  allowPositionals: true,
})
if (values.server && !SOURCE_NAMES.includes(values.server)) {
  say(`Нет такого сервера · There is no server “${values.server}”: ${SOURCE_NAMES.join(', ')}`)
  process.exit(2)
}
// What was started ends with this process: its clean-up runs on exit.
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
  process.once(signal, () => process.exit(code))
fs.mkdirSync(inRoot('test-results'), { recursive: true })

// Some are of the built server; whoever names others alone need not wait for a build.
if (positionals.length === 0) await ensureBuild()
// What cuts the server off for minutes comes last, alone: it takes all of a server and leaves transactions behind.
const runs =
  positionals.length > 0
    ? [{ name: 'mongo', patterns: positionals }]
    : [
        { name: 'mongo', patterns: ['int/(?!faults/)'] },
        { name: 'mongo-faults', patterns: ['int/faults/'], workers: 1 },
      ]
const total = { passed: 0, failed: 0, skipped: 0, seconds: 0 }
for (const run of runs) {
  const result = await runOnMongo({ ...run, wanted: values.server })
  for (const name of Object.keys(total)) total[name] += result[name]
}
say(`\n${total.skipped} skipped, ${total.seconds} s`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)
