import { type AccessMatrix, LEARNERS, type MatrixActor, NOBODY, TEACHERS } from '@/core/matrix'

/** The family, the class teacher, and the deputy who answers for the studies. */
const READERS: readonly MatrixActor[] = ['deputy', 'classTeacher', 'student', 'guardian']

/** Those who teach, and those who answer for it. */
const LOOKERS: readonly MatrixActor[] = ['principal', 'deputy', ...TEACHERS]

/** Whose diary each of them may open is decided document by document. */
export const matrix: AccessMatrix = {
  collections: {
    'homework-works': {
      create: NOBODY,
      read: {
        all: ['deputy', 'principal'],
        some: [...TEACHERS, ...LEARNERS],
      },
      update: NOBODY,
      delete: NOBODY,
    },
    'diary-readings': {
      create: NOBODY,
      read: { all: ['deputy'], some: ['classTeacher', 'guardian'] },
      update: NOBODY,
      delete: NOBODY,
    },
  },
  endpoints: {
    'get /diary/students/:student/week': READERS,
    'get /diary/students/:student/month': READERS,
    'get /diary/students/:student/marks': READERS,
    'get /diary/students/:student/week/table': READERS,
    'get /diary/students/:student/marks/table': READERS,
    'post /diary/students/:student/readings': READERS,
    'post /diary/students/:student/signatures': ['guardian'],
    'get /diary/classes/:class/readers/table': ['deputy', 'classTeacher'],
    'put /diary/homework/:lesson/done': ['student'],
    'put /diary/homework/:lesson/answer': ['student'],
    'post /diary/homework/:lesson/files': ['student'],
    'delete /diary/homework/:lesson/files/:file': ['student'],
    'post /diary/homework/:lesson/seen': LOOKERS,
    'put /diary/answers/:answer/reply': LOOKERS,
    'get /diary/answers/:answer/files/:file': [...LOOKERS, ...LEARNERS],
  },
}
