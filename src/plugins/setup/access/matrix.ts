import type { AccessMatrix } from '@/core/matrix'

/** The administrator alone goes through the first steps of a school. */
export const matrix: AccessMatrix = {
  collections: {},
  endpoints: {
    'post /first-run/steps/:step': ['administrator'],
    'post /first-run/dismissal': ['administrator'],
    'put /school-plugins/:plugin': ['administrator'],
  },
}
