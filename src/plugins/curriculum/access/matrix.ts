import { type AccessMatrix, type CollectionMatrix, type MatrixActor, NOBODY, TEACHERS } from '@/core/matrix'

const EDITORS: readonly MatrixActor[] = ['administrator', 'deputy']
const OVERSEERS: readonly MatrixActor[] = [...EDITORS, 'principal']
const READERS: readonly MatrixActor[] = [...EDITORS, 'principal', 'secretary', ...TEACHERS]

const rows: CollectionMatrix = { create: NOBODY, read: { all: READERS }, update: NOBODY, delete: NOBODY }

/** Those who plan write curricula and workloads; the administration and the teachers read them. */
export const matrix: AccessMatrix = {
  collections: { curricula: rows, 'curriculum-classes': rows, 'curriculum-lines': rows },
  endpoints: {
    'get /curriculum/years/:year/plan': READERS,
    'get /curriculum/years/:year/table': READERS,
    'post /curriculum/years/:year/plans': EDITORS,
    'put /curriculum/years/:year/cells': EDITORS,
    'post /curriculum/years/:year/sheets': EDITORS,
    'post /curriculum/years/:year/check': EDITORS,
    'post /curriculum/years/:year/imports': EDITORS,
    'get /curriculum/years/:year/copy': EDITORS,
    'post /curriculum/years/:year/copy': EDITORS,
    'patch /curriculum/plans/:plan': EDITORS,
    'delete /curriculum/plans/:plan': EDITORS,
    'get /curriculum/years/:year/workloads': READERS,
    'get /curriculum/years/:year/workloads/table': READERS,
    'post /curriculum/years/:year/workloads': EDITORS,
    'get /curriculum/years/:year/progress': OVERSEERS,
    'get /curriculum/years/:year/progress/table': OVERSEERS,
  },
}
