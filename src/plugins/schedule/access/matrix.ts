import { type AccessMatrix, MATRIX_ACTORS, type MatrixActor, NOBODY, TEACHERS } from '@/core/matrix'

const PLANNERS: readonly MatrixActor[] = ['administrator', 'deputy']
const OVERSEERS: readonly MatrixActor[] = ['administrator', 'principal', 'deputy']
const OTHERS = MATRIX_ACTORS.filter((actor) => !OVERSEERS.includes(actor))

/** Planners arrange; everybody reads what is published. */
export const matrix: AccessMatrix = {
  collections: {
    'timetable-versions': {
      create: NOBODY,
      read: { all: OVERSEERS, some: OTHERS },
      update: NOBODY,
      delete: NOBODY,
    },
    'timetable-entries': {
      create: NOBODY,
      read: { all: OVERSEERS, some: OTHERS },
      update: NOBODY,
      delete: NOBODY,
    },
    'teacher-limits': {
      create: NOBODY,
      read: { all: OVERSEERS, some: TEACHERS },
      update: NOBODY,
      delete: NOBODY,
    },
  },
  endpoints: {
    'get /schedule/week': MATRIX_ACTORS,
    'get /schedule/week/table': MATRIX_ACTORS,
    'post /schedule/versions': PLANNERS,
    'get /schedule/versions/:version': PLANNERS,
    'get /schedule/versions/:version/table': PLANNERS,
    'patch /schedule/versions/:version': PLANNERS,
    'delete /schedule/versions/:version': PLANNERS,
    'post /schedule/versions/:version/changes': PLANNERS,
    'get /schedule/versions/:version/comparison': PLANNERS,
    'get /schedule/versions/:version/control-works': PLANNERS,
    'post /schedule/versions/:version/preview': PLANNERS,
    'post /schedule/versions/:version/publication': PLANNERS,
    'post /schedule/versions/:version/search': PLANNERS,
    'get /schedule/versions/:version/search': PLANNERS,
    'post /schedule/versions/:version/search/stop': PLANNERS,
    'post /schedule/versions/:version/search/take': PLANNERS,
    'put /schedule/limits/:staff': PLANNERS,
    'put /schedule/joint-lessons/:workload': PLANNERS,
    'put /schedule/pairs/:workload': PLANNERS,
  },
}
