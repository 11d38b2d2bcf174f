import { type AccessMatrix, ALL_STAFF, type MatrixActor, NOBODY } from '@/core/matrix'

const OVERSEERS: readonly MatrixActor[] = ['administrator', 'principal', 'deputy', 'secretary']
const KEEPERS: readonly MatrixActor[] = ['administrator', 'principal', 'secretary']

/** Nobody writes an acknowledgement but through the button of the person whom it concerns. */
export const matrix: AccessMatrix = {
  collections: {
    acknowledgements: {
      create: NOBODY,
      read: { all: OVERSEERS, some: ALL_STAFF.filter((actor) => !OVERSEERS.includes(actor)) },
      update: NOBODY,
      delete: NOBODY,
    },
  },
  endpoints: {
    'post /document-store/:document/acknowledgement': ALL_STAFF,
    'get /document-store/:document/file': ALL_STAFF,
    'post /document-store/:document/requests': KEEPERS,
    'post /document-store/:document/reminders': KEEPERS,
    'get /document-store/:document/sheet': OVERSEERS,
  },
}
