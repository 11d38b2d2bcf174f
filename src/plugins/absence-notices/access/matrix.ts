import { type AccessMatrix, NOBODY, TEACHERS, type MatrixActor } from '@/core/matrix'

const GUARDIANS: readonly MatrixActor[] = ['guardian']
const TAKERS: readonly MatrixActor[] = [...TEACHERS, 'medical']

/** Parents send, class teachers are told, nurses of illness alone; nobody writes past the endpoints. */
export const matrix: AccessMatrix = {
  collections: {
    'absence-notices': {
      create: NOBODY,
      read: { some: [...GUARDIANS, 'classTeacher', 'medical'] },
      update: NOBODY,
      delete: NOBODY,
    },
  },
  endpoints: {
    'post /absences': GUARDIANS,
    'patch /absences/:notice': GUARDIANS,
    'post /absences/:notice/withdrawal': GUARDIANS,
    'post /absences/:notice/files': GUARDIANS,
    'get /absences/:notice/files/:file': [...GUARDIANS, ...TAKERS],
    'post /absences/:notice/note': TAKERS,
    'get /absences/table': TAKERS,
  },
}
