import { type AccessMatrix, LEARNERS, type MatrixActor, NOBODY, TEACHERS } from '@/core/matrix'

const WATCHERS: readonly MatrixActor[] = ['administrator', 'principal', 'deputy']
const OVERSEERS: readonly MatrixActor[] = [...WATCHERS, 'counsellor']
const READERS: readonly MatrixActor[] = [...OVERSEERS, ...TEACHERS]

/** Teachers set them, the deputy opens what is locked, families read their own. */
export const matrix: AccessMatrix = {
  collections: {
    'final-marks': {
      create: NOBODY,
      read: { all: OVERSEERS, some: [...TEACHERS, ...LEARNERS] },
      update: NOBODY,
      delete: NOBODY,
    },
    'final-mark-openings': {
      create: NOBODY,
      read: { all: WATCHERS, some: TEACHERS },
      update: NOBODY,
      delete: NOBODY,
    },
  },
  endpoints: {
    'get /finals/workloads/:workload': READERS,
    'post /finals/workloads/:workload': TEACHERS,
    'get /finals/workloads/:workload/history': READERS,
    'get /finals/classes/:class/sheet': READERS,
    'get /finals/state': WATCHERS,
    'post /finals/openings': ['deputy'],
    'put /finals/settings': ['administrator', 'deputy'],
  },
}
