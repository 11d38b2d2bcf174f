import { describe, expect, it } from '@jest/globals'

import { DUTIES } from './duties'
import { proveDuties, type TestReport } from './duty-proofs'

const SPEC = 'tests/e2e/sub-05-records-the-lesson.spec.ts'
const report = (status: string, tests: string[], startTime = 1): TestReport => ({
  startTime,
  testResults: [
    { name: `/anywhere/${SPEC}`, status, assertionResults: tests.map((result) => ({ status: result })) },
  ],
})
const resultOf = (reports: TestReport[], specs = [SPEC]) =>
  proveDuties({ duties: DUTIES, specs, reports }).find(({ id }) => id === 'sub-05')?.result

describe('the duties', () => {
  it('are 88, each once', () => expect(new Set(DUTIES.map(({ id }) => id)).size).toBe(88))
})

describe('proveDuties', () => {
  it('believes real results only', () => {
    expect(resultOf([report('passed', ['passed'])])).toBe('passed')
    expect(resultOf([report('failed', ['passed', 'failed'])])).toBe('failed')
    expect(resultOf([report('passed', ['pending'])])).toBe('not run')
    expect(resultOf([])).toBe('not run')
    expect(resultOf([report('passed', ['passed'])], [])).toBe('no test')
  })

  it('takes the newest run', () =>
    expect(resultOf([report('passed', ['passed'], 1), report('failed', ['failed'], 2)])).toBe('failed'))

  it('does not take sub-050 for sub-05', () =>
    expect(resultOf([], ['tests/e2e/sub-050-other.spec.ts'])).toBe('no test'))
})
