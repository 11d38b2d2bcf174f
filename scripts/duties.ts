import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { DUTIES } from '@/core/duties/duties'
import { type DutyProof, proveDuties, type TestReport } from '@/core/duties/duty-proofs'

const ROOT = path.resolve(import.meta.dirname, '..')
const SIGNS: Record<DutyProof['result'], string> = {
  passed: '✓',
  failed: '✗',
  'not run': '?',
  'no test': '·',
}

const filesIn = async (folder: string, ending: string): Promise<string[]> => {
  const names = await readdir(path.join(ROOT, folder), { recursive: true }).catch(() => [])
  return names.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name))
}

const isReport = (value: unknown): value is TestReport =>
  typeof value === 'object' && value !== null && 'testResults' in value && 'startTime' in value

const reports: TestReport[] = []
for (const file of await filesIn('test-results', '.json')) {
  const value: unknown = JSON.parse(await readFile(path.join(ROOT, file), 'utf8'))
  if (isReport(value)) reports.push(value)
}
const proofs = proveDuties({ duties: DUTIES, specs: await filesIn('tests/e2e', '.spec.ts'), reports })
const count = (result: DutyProof['result']): number =>
  proofs.filter((proof) => proof.result === result).length

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(proofs, undefined, 2)}\n`)
} else {
  for (const { id, ru, test, result, ranAt } of proofs) {
    const proof = test ? `${path.basename(test)}, ${result}${ranAt ? ` ${ranAt}` : ''}` : result
    process.stdout.write(`${SIGNS[result]} ${id}  ${ru}\n          ${proof}\n`)
  }
  process.stdout.write(
    `\n${proofs.length} duties: ${count('passed')} passed, ${count('failed')} failed, ${count('not run')} not run, ${count('no test')} without a test\n`,
  )
}
