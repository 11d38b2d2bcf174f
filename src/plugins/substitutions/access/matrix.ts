import { type AccessMatrix, type MatrixActor, NOBODY, TEACHERS } from '@/core/matrix'

const DECIDERS: readonly MatrixActor[] = ['administrator', 'deputy']
const OFFICE: readonly MatrixActor[] = [...DECIDERS, 'principal', 'secretary']

/** Two decide, the office reads, a teacher sees the own part. Families learn of it from the diary. */
export const matrix: AccessMatrix = {
  collections: {
    'staff-absences': {
      create: NOBODY,
      read: { all: OFFICE, some: TEACHERS },
      update: NOBODY,
      delete: NOBODY,
    },
    substitutions: {
      create: NOBODY,
      read: { all: OFFICE, some: TEACHERS },
      update: NOBODY,
      delete: NOBODY,
    },
  },
  endpoints: {
    'get /substituting/day': OFFICE,
    'get /substituting/desk': DECIDERS,
    'post /substituting/absences': DECIDERS,
    'patch /substituting/absences/:absence': DECIDERS,
    'delete /substituting/absences/:absence': DECIDERS,
    'post /substituting/decisions': DECIDERS,
    'post /substituting/withdrawals': DECIDERS,
    'post /substituting/announcements': DECIDERS,
    'post /substituting/substitutions/:substitution/acknowledgement': TEACHERS,
    'get /substituting/sheet': [...OFFICE, ...TEACHERS],
  },
}
