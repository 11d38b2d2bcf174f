import { execFile } from 'node:child_process'

import { say } from './lib/console.mjs'
import { enterProject } from './lib/project.mjs'
import { SKIPPED } from './lib/test-steps.mjs'

/**
 * Asks the registry for known weaknesses of the packages that run at a school; a high or critical one ends it with 1.
 * A registry that answers no such question ends it with the code of a check that was left out.
 */
enterProject()
execFile(
  'npm',
  ['audit', '--omit=dev', '--audit-level=high', '--json'],
  { maxBuffer: 64 * 1024 * 1024, timeout: 120_000 },
  (error, stdout) => {
    let report
    try {
      report = JSON.parse(stdout)
    } catch {
      report = {}
    }
    const found = report.metadata?.vulnerabilities
    if (!found) {
      say(
        'Реестр не отвечает о слабых местах пакетов. · The registry tells nothing about weaknesses of packages.',
      )
      process.exit(SKIPPED)
    }
    for (const { name, severity, range } of Object.values(report.vulnerabilities ?? {}))
      say(`${severity}: ${name} ${range}`)
    say(
      Object.entries(found)
        .map(([severity, count]) => `${severity} ${count}`)
        .join(', '),
    )
    process.exit(error ? 1 : 0)
  },
)
