import { type AccessMatrix, ALL_STAFF, LEARNERS, type MatrixActor, NOBODY } from '@/core/matrix'

const PLANNERS: readonly MatrixActor[] = ['administrator', 'deputy']
const DIVIDERS: readonly MatrixActor[] = [...PLANNERS, 'classTeacher']

/** Planners keep the cards of classes; the class teacher divides the own class. */
export const matrix: AccessMatrix = {
  collections: {
    'class-divisions': {
      create: NOBODY,
      read: { all: ALL_STAFF, some: LEARNERS },
      update: NOBODY,
      delete: NOBODY,
    },
  },
  endpoints: {
    'post /class-cards': PLANNERS,
    'patch /class-cards/:class': PLANNERS,
    'delete /class-cards/:class': ['administrator'],
    'get /divisions/classes/:class': DIVIDERS,
    'get /divisions/classes/:class/table': DIVIDERS,
    'post /divisions/classes/:class': DIVIDERS,
    'post /divisions/classes/:class/proposal': DIVIDERS,
    'post /divisions/classes/:class/adopt': DIVIDERS,
    'patch /divisions/:division': DIVIDERS,
    'post /divisions/:division/close': DIVIDERS,
    'post /divisions/:division/reopen': DIVIDERS,
    'delete /divisions/:division': DIVIDERS,
  },
}
