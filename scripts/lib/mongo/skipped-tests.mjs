import fs from 'node:fs'
import path from 'node:path'

import { inRoot, ROOT } from '../project.mjs'

/** The names of the tests that a run of Jest left out, by its report. */
export const skippedTests = (name) => {
  const report = inRoot('test-results', `${name}.json`)
  if (!fs.existsSync(report)) return []
  const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8'))
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending')
      .map(({ fullName }) => `${path.relative(ROOT, file)}: ${fullName}`),
  )
}
