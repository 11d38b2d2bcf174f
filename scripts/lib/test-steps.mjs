import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

import { say } from './console.mjs'
import { inRoot, ROOT } from './project.mjs'

const NODE_OPTIONS = [process.env.NODE_OPTIONS, '--conditions=production'].filter(Boolean).join(' ')

const run = async (args, env = {}, output = 'inherit') => {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', output, output],
    env: { ...process.env, NODE_OPTIONS, ...env },
  })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))
  // Whoever stops the run stops what it has started.
  const stop = () => child.kill()
  process.once('exit', stop)
  const code = await new Promise((resolve) => child.once('close', resolve))
  process.off('exit', stop)
  return {
    code,
    said: Buffer.concat(said).toString().trimEnd(),
    seconds: Math.round((performance.now() - start) / 1000),
  }
}

/** What a check ends with that could not be made here. */
export const SKIPPED = 77

/** A tool that says yes or no: one test. What it says is told when it has ended, as others may run beside it. */
export const runCheck = async (name, args) => {
  const { code, said, seconds } = await run(args, {}, 'pipe')
  const isSkipped = code === SKIPPED
  const isFine = code === 0
  say(`\n— ${name}: ${isFine ? 'ok' : isSkipped ? 'skipped' : `failed with ${code}`}`)
  if (said) say(said)
  const failed = isFine || isSkipped ? 0 : 1
  return { name, passed: isFine ? 1 : 0, failed, skipped: isSkipped ? 1 : 0, seconds, failures: [] }
}

/** Lines of a failure that are told once more at the end, where somebody looks first. */
const TOLD_LINES = 12

/** What failed: the file, the test, the first lines of why. */
const failuresOf = (suites) =>
  suites.flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(ROOT, name)
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    const told = failed.map(({ fullName, failureMessages }) => [
      `${file} › ${fullName}`,
      failureMessages.join('\n'),
    ])
    // A file that does not even load has no test to name.
    if (told.length === 0 && assertionResults.length === 0 && message) told.push([file, message])
    return told.map(([title, why]) => {
      const lines = stripVTControlCharacters(why).split('\n').slice(0, TOLD_LINES)
      return [title, ...lines].join('\n    ')
    })
  })

/** Jest tests, counted from its own report, which stays in test-results/ for those who read it later. */
export const runJest = async (name, args, env = {}) => {
  say(`\n— ${name}`)
  const report = inRoot('test-results', `${name}.json`)
  const { code, seconds } = await run(
    [inRoot('node_modules/jest/bin/jest.js'), ...args, '--ci', '--json', `--outputFile=${report}`],
    { ...env, NODE_ENV: 'test', NODE_OPTIONS: `${NODE_OPTIONS} --experimental-vm-modules` },
  )
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numRuntimeErrorTestSuites = 0,
    testResults = [],
  } = readReport(report)
  // A file that does not even load has no tests to fail.
  const failed = numFailedTests + numRuntimeErrorTestSuites
  return {
    name,
    passed: numPassedTests,
    failed: failed || (code === 0 ? 0 : 1),
    skipped: numPendingTests,
    seconds,
    failures: failuresOf(testResults),
  }
}

const readReport = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {})
