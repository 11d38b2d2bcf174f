import {
  type AccessMatrix,
  type CollectionMatrix,
  LEARNERS,
  type MatrixActor,
  MATRIX_ACTORS,
  NOBODY,
  TEACHERS,
} from '@/core/matrix'

const OVERSEERS: readonly MatrixActor[] = ['administrator', 'principal', 'deputy', 'counsellor']
const READERS: readonly MatrixActor[] = [...OVERSEERS, ...TEACHERS]
const PLANNERS: readonly MatrixActor[] = ['administrator', 'deputy']

/** Written only through the journal's endpoints. */
const writtenByJournal = { create: NOBODY, update: NOBODY, delete: NOBODY }

const marks: CollectionMatrix = {
  ...writtenByJournal,
  read: { all: OVERSEERS, some: [...TEACHERS, ...LEARNERS] },
}

/** What access to the journal must be. */
export const matrix: AccessMatrix = {
  collections: {
    'assignment-types': {
      create: { all: PLANNERS },
      read: { all: MATRIX_ACTORS },
      update: { all: PLANNERS },
      delete: { all: ['administrator'] },
    },
    assignments: marks,
    marks,
    'journal-changes': {
      ...writtenByJournal,
      read: { all: ['administrator', 'principal', 'deputy'], some: TEACHERS },
    },
    'final-mark-changes': {
      ...writtenByJournal,
      read: { all: ['administrator', 'principal', 'deputy'], some: TEACHERS },
    },
    'journal-seals': { ...writtenByJournal, read: { all: ['administrator', 'principal', 'deputy'] } },
    attendance: {
      ...writtenByJournal,
      read: { all: [...OVERSEERS, 'medical'], some: [...TEACHERS, ...LEARNERS] },
    },
    'term-totals': marks,
    'mark-rules': { ...writtenByJournal, read: { all: MATRIX_ACTORS } },
    'behaviour-notes': marks,
    'lesson-notes': { ...writtenByJournal, read: { some: TEACHERS } },
  },
  endpoints: {
    'get /journal/workloads/:workload/page': READERS,
    'get /journal/lessons/:lesson': READERS,
    'get /journal/device-pages': TEACHERS,
    'get /journal/workloads/:workload/changes': READERS,
    'get /journal/workloads/:workload/changes/table': READERS,
    'post /journal/lessons/:lesson/record': TEACHERS,
    'get /journal/lessons/:lesson/parallels': TEACHERS,
    'post /journal/lessons/:lesson/copies': TEACHERS,
    'post /journal/lessons/:lesson/assignments': TEACHERS,
    'patch /journal/assignments/:assignment': TEACHERS,
    'delete /journal/assignments/:assignment': TEACHERS,
    'post /journal/lessons/:lesson/files': TEACHERS,
    'delete /journal/files/:file': TEACHERS,
    'put /marking/assignment-types': PLANNERS,
    'put /marking/lesson-types': PLANNERS,
    'post /marking/rules': PLANNERS,
    'delete /marking/rules/:rules': PLANNERS,
    'get /marking/late/table': ['administrator', 'principal', 'deputy'],
  },
}
