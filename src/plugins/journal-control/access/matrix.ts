import { type AccessMatrix, type CollectionMatrix, type MatrixActor, NOBODY, TEACHERS } from '@/core/matrix'

const OVERSEERS: readonly MatrixActor[] = ['administrator', 'principal', 'deputy']
const REMARKERS: readonly MatrixActor[] = ['principal', 'deputy']
const LOCKERS: readonly MatrixActor[] = ['administrator', 'deputy']

const writtenByOperations = { create: NOBODY, update: NOBODY, delete: NOBODY }
const ofTeachers: CollectionMatrix = { ...writtenByOperations, read: { all: OVERSEERS, some: TEACHERS } }
const ofOverseers: CollectionMatrix = { ...writtenByOperations, read: { all: OVERSEERS } }

/** The office looks and locks, those who lead the teaching remark, a teacher sees and answers the own ones. */
export const matrix: AccessMatrix = {
  collections: {
    'journal-remarks': ofTeachers,
    'journal-remark-steps': ofTeachers,
    'journal-locks': ofOverseers,
    'journal-openings': ofOverseers,
    'journal-control-rules': ofOverseers,
    'journal-inspections': ofOverseers,
  },
  endpoints: {
    'get /journal-control/figures': OVERSEERS,
    'get /journal-control/findings': OVERSEERS,
    'get /journal-control/figures/table': OVERSEERS,
    'get /journal-control/findings/table': OVERSEERS,
    'get /journal-control/remarks/table': [...OVERSEERS, ...TEACHERS],
    'post /journal-control/remarks': REMARKERS,
    'post /journal-control/remarks/:journalRemark/answer': TEACHERS,
    'post /journal-control/remarks/:journalRemark/return': REMARKERS,
    'post /journal-control/remarks/:journalRemark/closing': REMARKERS,
    'post /journal-control/remarks/:journalRemark/reopening': REMARKERS,
    'post /journal-control/locks': LOCKERS,
    'post /journal-control/locks/:lock/lift': LOCKERS,
    'post /journal-control/openings': LOCKERS,
    'post /journal-control/openings/:opening/closing': LOCKERS,
    'post /journal-control/rules': LOCKERS,
    'post /journal-control/inspections': REMARKERS,
  },
}
