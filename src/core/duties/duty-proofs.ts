import type { Duty } from './duties'

/** The part of a Jest report (`--json`) that is read here. */
export type TestReport = {
  startTime: number
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[]
}

export type DutyProof = Duty & {
  /** The end-to-end test that goes through the pages as that person; `null` while there is none. */
  test: string | null
  /** How its last run ended: `not run` also when every test in it was skipped. */
  result: 'passed' | 'failed' | 'not run' | 'no test'
  /** When that run began, as an ISO instant. */
  ranAt: string | null
}

type Proofs = {
  duties: readonly Duty[]
  /** Paths of end-to-end specs, named after duties: `sub-05-records-the-lesson.spec.ts`. */
  specs: readonly string[]
  reports: readonly TestReport[]
}

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** Says for each duty which test proves it and how that test's last run ended. */
export const proveDuties = ({ duties, specs, reports }: Proofs): DutyProof[] => {
  const newestFirst = [...reports].sort((left, right) => right.startTime - left.startTime)
  return duties.map((duty) => {
    const test = specs.find((path) => fileName(path).startsWith(`${duty.id}-`)) ?? null
    if (!test) return { ...duty, test, result: 'no test', ranAt: null }
    for (const { startTime, testResults } of newestFirst) {
      const run = testResults.find(({ name }) => fileName(name) === fileName(test))
      if (!run) continue
      const isProven = run.assertionResults.some(({ status }) => status === 'passed')
      const result = run.status !== 'passed' ? 'failed' : isProven ? 'passed' : 'not run'
      return { ...duty, test, result, ranAt: new Date(startTime).toISOString() }
    }
    return { ...duty, test, result: 'not run', ranAt: null }
  })
}
