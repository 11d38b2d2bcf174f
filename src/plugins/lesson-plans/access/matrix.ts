import { type AccessMatrix, type CollectionMatrix, type MatrixActor, NOBODY, TEACHERS } from '@/core/matrix'

const APPROVERS: readonly MatrixActor[] = ['administrator', 'deputy']
const WRITERS: readonly MatrixActor[] = [...APPROVERS, ...TEACHERS]
const READERS: readonly MatrixActor[] = [...WRITERS, 'principal']

const rows: CollectionMatrix = { create: NOBODY, read: { all: READERS }, update: NOBODY, delete: NOBODY }

/** Teachers share their plans; the deputy approves them; nobody outside of teaching sees them. */
export const matrix: AccessMatrix = {
  collections: {
    'lesson-plans': rows,
    'plan-topics': rows,
    'plan-remarks': rows,
    'plan-assignments': rows,
    'laid-topics': rows,
    'plan-relayings': rows,
  },
  endpoints: {
    'get /planning/plans': READERS,
    'post /planning/plans': WRITERS,
    'get /planning/plans/:variant': READERS,
    'get /planning/plans/:variant/table': READERS,
    'patch /planning/plans/:variant': WRITERS,
    'put /planning/plans/:variant/topics': WRITERS,
    'post /planning/plans/:variant/copy': WRITERS,
    'delete /planning/plans/:variant': WRITERS,
    'post /planning/sheets': WRITERS,
    'post /planning/sheets/check': WRITERS,
    'post /planning/plans/:variant/steps': WRITERS,
    'post /planning/plans/:variant/remarks': APPROVERS,
    'patch /planning/remarks/:remark': WRITERS,
    'get /laying/workloads': READERS,
    'post /laying/choices': WRITERS,
    'get /laying/workloads/:workload': READERS,
    'get /laying/workloads/:workload/table': READERS,
    'post /laying/workloads/:workload/preview': WRITERS,
    'post /laying/workloads/:workload/relay': WRITERS,
    'post /laying/workloads/:workload/given': WRITERS,
  },
}
