import { type StepName, STEPS } from '../types'

/** The addresses of the wizard. */
export const hrefs = {
  overview: '/setup',
  plugins: '/setup/plugins',
  step: (step: StepName): `/${string}` => `/setup/steps/${step}`,
  /** The import of a table, which leads back to the step. */
  byFile: (kind: 'staff' | 'students'): `/${string}` =>
    `/imports?kind=${kind}&return=${encodeURIComponent(`/setup/steps/${kind}`)}`,
  /** The step after this one, or the list of all. */
  after: (step: StepName): `/${string}` => {
    const next = STEPS[STEPS.indexOf(step) + 1]
    return next ? `/setup/steps/${next}` : '/setup'
  },
  before: (step: StepName): `/${string}` => {
    const former = STEPS[STEPS.indexOf(step) - 1]
    return former ? `/setup/steps/${former}` : '/setup'
  },
}
