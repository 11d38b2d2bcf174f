import { type AccessMatrix, ALL_STAFF, MATRIX_ACTORS, type MatrixActor, NOBODY } from '@/core/matrix'

const PLANNERS: readonly MatrixActor[] = ['administrator', 'principal', 'deputy', 'secretary']
const OTHERS = MATRIX_ACTORS.filter((actor) => !PLANNERS.includes(actor))

/** Planners keep the events; everybody reads those meant for them, and the own feeds. */
export const matrix: AccessMatrix = {
  collections: {
    'calendar-events': {
      create: { all: PLANNERS },
      read: { all: PLANNERS, some: OTHERS },
      update: { all: PLANNERS },
      delete: { all: PLANNERS },
    },
    'calendar-feeds': {
      create: NOBODY,
      read: { some: MATRIX_ACTORS },
      update: NOBODY,
      delete: NOBODY,
    },
  },
  endpoints: {
    'put /calendar/events/:event': PLANNERS,
    'get /calendar/rooms/:room/bookings': ALL_STAFF,
    'get /calendar/events/table': MATRIX_ACTORS,
    'post /calendar/feeds': MATRIX_ACTORS,
    'post /calendar/feeds/:feed/renewal': MATRIX_ACTORS,
    'delete /calendar/feeds/:feed': MATRIX_ACTORS,
  },
}
