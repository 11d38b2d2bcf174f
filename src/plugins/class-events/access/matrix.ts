import { type AccessMatrix, LEARNERS, MATRIX_ACTORS, type MatrixActor, NOBODY, TEACHERS } from '@/core/matrix'

const OVERSEERS: readonly MatrixActor[] = ['principal', 'deputy']
const READERS: readonly MatrixActor[] = [...OVERSEERS, ...TEACHERS, ...LEARNERS]
const KEEPERS: readonly MatrixActor[] = ['classTeacher']

/** The class teacher writes through the pages; everybody concerned reads; pictures are read through their event. */
export const matrix: AccessMatrix = {
  collections: {
    'class-event-kinds': {
      create: { all: ['administrator', 'deputy'] },
      read: { all: MATRIX_ACTORS },
      update: { all: ['administrator', 'deputy'] },
      delete: { all: ['administrator'] },
    },
    'class-events': {
      create: NOBODY,
      read: { all: OVERSEERS, some: [...TEACHERS, ...LEARNERS] },
      update: NOBODY,
      delete: NOBODY,
    },
    'class-event-pictures': { create: NOBODY, read: NOBODY, update: NOBODY, delete: NOBODY },
  },
  endpoints: {
    'get /class-life/table': READERS,
    'post /class-life/events': KEEPERS,
    'put /class-life/events/:record': KEEPERS,
    'delete /class-life/events/:record': KEEPERS,
    'post /class-life/events/:record/restoration': KEEPERS,
    'post /class-life/events/:record/pictures': KEEPERS,
    'get /class-life/pictures/:picture': READERS,
    'patch /class-life/pictures/:picture': KEEPERS,
    'delete /class-life/pictures/:picture': KEEPERS,
    'post /class-life/pictures/:picture/restoration': KEEPERS,
  },
}
