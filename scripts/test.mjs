import fs from 'node:fs'

import { say } from './lib/console.mjs'
import { ensureBuild } from './lib/ensure-build.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { checkNode, enterProject, inRoot } from './lib/project.mjs'
import { runCheck, runJest } from './lib/test-steps.mjs'

/**
 * Everything that tells whether the project is sound, on a fresh copy too. Nothing is skipped after a failure,
 * so that one run tells all. The last line is the sum: a check counts as one test.
 */
checkNode()
enterProject()
await ensureInstall({ isForBuilding: true })
await ensureBuild()
const bin = (path) => [inRoot('node_modules', path)]
fs.rmSync(inRoot('test-results'), { recursive: true, force: true })
fs.mkdirSync(inRoot('test-results'))

const results = [
  await runCheck('generated files', [inRoot('scripts/generate.mjs'), '--check']),
  await runCheck('types', [...bin('typescript/bin/tsc'), '--noEmit']),
  await runCheck('eslint', [...bin('eslint/bin/eslint.js'), '.', '--max-warnings=0']),
  await runCheck('prettier', [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
  await runCheck('dependency-cruiser', [
    ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    'src',
    'payload.config.ts',
  ]),
  await runCheck('knip', [...bin('knip/bin/knip.js')]),
  await runJest('unit', ['--selectProjects', 'unit']),
  await runJest('integration', ['--selectProjects', 'int']),
  await runJest('end-to-end', ['--selectProjects', 'e2e', '--runInBand']),
]

const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
const summary = { passed: total('passed'), failed: total('failed'), skipped: total('skipped'), results }
fs.writeFileSync(inRoot('test-results/summary.json'), `${JSON.stringify(summary, undefined, 2)}\n`)
say()
for (const { name, passed, failed, skipped, seconds } of results) {
  const rest = skipped > 0 ? `, ${skipped} skipped` : ''
  say(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${rest} (${seconds} s)`)
}
say(`${summary.passed} passed, ${summary.failed} failed`)
process.exit(summary.failed > 0 || summary.passed === 0 ? 1 : 0)
