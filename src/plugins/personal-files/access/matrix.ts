import { type AccessMatrix, type CollectionMatrix, LEARNERS, NOBODY } from '@/core/matrix'

const OFFICE = ['administrator', 'secretary'] as const
const READERS = ['administrator', 'secretary', 'principal', 'deputy', 'counsellor'] as const
const LIST = [...READERS, 'classTeacher'] as const
const KEEPERS = [...OFFICE, 'classTeacher'] as const

const entries: CollectionMatrix = {
  create: { all: OFFICE },
  read: { all: READERS, some: ['classTeacher', ...LEARNERS] },
  update: { all: OFFICE },
  delete: NOBODY,
}

/** Personal files: the office and the class teacher keep them, the administration reads, a family reads its own. */
export const matrix: AccessMatrix = {
  collections: { 'file-documents': entries, 'student-awards': entries, 'student-consents': entries },
  endpoints: {
    'get /personal-files/list': LIST,
    'get /personal-files/book': ['administrator', 'secretary', 'principal', 'deputy'],
    'get /personal-files/:student/pdf': [...LIST, ...LEARNERS],
    'get /personal-files/:student/scans/:entry': [...LIST, ...LEARNERS],
    'post /personal-files/:student/scans/:entry': KEEPERS,
    'patch /personal-files/:student/people/:person': KEEPERS,
    'post /personal-files/:student/entries/:part': KEEPERS,
    'patch /personal-files/:student/entries/:part/:entry': KEEPERS,
    'post /personal-files/printed': LIST,
    'post /personal-files/numbers': OFFICE,
  },
}
