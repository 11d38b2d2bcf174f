import fs from 'node:fs'

import { say } from './lib/console.mjs'
import { ensureBuild } from './lib/ensure-build.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { MOST_OF_THE_DATABASE } from './lib/mongo/most-of-the-database.mjs'
import { checkNode, enterProject, inRoot } from './lib/project.mjs'
import { runCheck, runJest } from './lib/test-steps.mjs'

const bin = (path) => [inRoot('node_modules', path)]
const STEPS = [
  { name: 'generated files', check: [inRoot('scripts/generate.mjs'), '--check'] },
  { name: 'types', check: [...bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'eslint', check: [...bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  { name: 'prettier', check: [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  {
    name: 'dependency-cruiser',
    check: [...bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', 'payload.config.ts'],
  },
  { name: 'bill of materials', check: [inRoot('scripts/sbom.mjs')] },
  { name: 'package audit', check: [inRoot('scripts/audit-packages.mjs')] },
  { name: 'knip', check: [...bin('knip/bin/knip.js')] },
  // Each file has a database, a server and a browser of its own: two of them keep two cores busy.
  { name: 'unit', jest: ['--selectProjects', 'unit', '--maxWorkers=2'] },
  { name: 'integration', jest: ['--selectProjects', 'int', '--maxWorkers=2'] },
  // What touches the database most; `npm run test:mongo` runs all of the integration tests there.
  { name: 'mongo', mongo: MOST_OF_THE_DATABASE },
  { name: 'end-to-end', jest: ['--selectProjects', 'e2e', '--maxWorkers=2'] },
]

const FIRST = 'generated files'
const SLOW = 'eslint'

/**
 * Everything that tells whether the project is sound, on a fresh copy too, or only the steps that are named:
 * `npm test -- unit eslint`. Nothing is skipped after a failure, so that one run tells all. The last line is the
 * sum: a check counts as one test.
 */
checkNode()
enterProject()
const named = process.argv.slice(2)
const unknown = named.find((name) => !STEPS.some((step) => step.name === name))
if (unknown) {
  say(`Нет такого шага · There is no step “${unknown}”: ${STEPS.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
const steps = STEPS.filter(({ name }) => named.length === 0 || named.includes(name))
await ensureInstall({ isForBuilding: true })
// Faults of the database are tried on the built server too.
if (steps.some(({ name, mongo }) => mongo || name === 'end-to-end')) await ensureBuild()
if (named.length === 0) fs.rmSync(inRoot('test-results'), { recursive: true, force: true })
fs.mkdirSync(inRoot('test-results'), { recursive: true })

const onMongo = async (name, patterns) => {
  // It needs the installed packages.
  const { runOnMongo } = await import('./lib/mongo/run-on-mongo.mjs')
  return runOnMongo({ name, patterns })
}
const inTurn = async (list) => {
  const results = []
  for (const { name, check, jest, mongo } of list) {
    if (mongo) results.push(await onMongo(name, mongo))
    else results.push(await (jest ? runJest(name, jest) : runCheck(name, check)))
  }
  return results
}
const only = (isWanted) => steps.filter(isWanted)
// The check of generated files writes them anew, so nothing reads beside it; eslint takes as long as the other
// checks together, so it runs beside them.
const results = await inTurn(only(({ name }) => name === FIRST))
const [slow, rest] = await Promise.all([
  inTurn(only(({ name }) => name === SLOW)),
  inTurn(only(({ name, check }) => check && name !== FIRST && name !== SLOW)),
])
results.push(...slow, ...rest, ...(await inTurn(only(({ jest, mongo }) => jest ?? mongo))))

const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
const summary = { passed: total('passed'), failed: total('failed'), skipped: total('skipped'), results }
if (named.length === 0)
  fs.writeFileSync(inRoot('test-results/summary.json'), `${JSON.stringify(summary, undefined, 2)}\n`)
say()
for (const { failures } of results) for (const failure of failures) say(`✗ ${failure}`)
for (const { name, passed, failed, skipped, seconds } of results) {
  const rest = skipped > 0 ? `, ${skipped} skipped` : ''
  say(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${rest} (${seconds} s)`)
}
say(`${summary.passed} passed, ${summary.failed} failed`)
process.exit(summary.failed > 0 || summary.passed === 0 ? 1 : 0)
