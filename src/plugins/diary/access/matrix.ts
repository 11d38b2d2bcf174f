import type { AccessMatrix, MatrixActor } from '@/core/matrix'

/** The family, the class teacher, and the deputy who answers for the studies. */
const READERS: readonly MatrixActor[] = ['deputy', 'classTeacher', 'student', 'guardian']

/** The diary brings no collections: whose diary each of them may open is decided document by document. */
export const matrix: AccessMatrix = {
  collections: {},
  endpoints: {
    'get /diary/students/:student/week': READERS,
    'get /diary/students/:student/marks': READERS,
  },
}
