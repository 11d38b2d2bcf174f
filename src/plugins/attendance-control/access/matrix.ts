import type { AccessMatrix, MatrixActor } from '@/core/matrix'

const SEE: readonly MatrixActor[] = ['administrator', 'principal', 'deputy', 'classTeacher']

/** The office looks at the whole school, a class teacher at the own class. */
export const matrix: AccessMatrix = {
  collections: {},
  endpoints: {
    'get /attendance-control/figures': SEE,
    'get /attendance-control/figures/table': SEE,
    'get /attendance-control/day': SEE,
    'get /attendance-control/day/table': SEE,
  },
}
