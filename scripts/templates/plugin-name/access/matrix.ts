import { type AccessMatrix, ALL_STAFF, LEARNERS, MATRIX_ACTORS } from '@/core/matrix'

/** What access must be, written apart from the rules: tests walk it over REST and GraphQL. */
export const matrix: AccessMatrix = {
  collections: {
    'plugin-name': {
      create: { all: ['administrator', 'deputy'] },
      read: { all: ALL_STAFF, some: LEARNERS },
      update: { all: ['administrator', 'deputy'] },
      delete: { all: ['administrator'] },
    },
  },
  endpoints: { 'get /upcoming/plugin-name': MATRIX_ACTORS },
}
