import { type AccessMatrix, ALL_STAFF, NOBODY } from '@/core/matrix'

const OFFICE = ['administrator', 'secretary'] as const
const ADMINISTRATOR = ['administrator'] as const

const readOnly = (all: readonly ('administrator' | 'secretary')[]) => ({
  create: NOBODY,
  read: { all },
  update: NOBODY,
  delete: NOBODY,
})

/** The whole school leaves with the administrator only; a person's data with the office, or with the person. */
export const matrix: AccessMatrix = {
  collections: {
    'data-exports': readOnly(ADMINISTRATOR),
    'data-requests': readOnly(OFFICE),
    'roster-ids': readOnly(ADMINISTRATOR),
  },
  endpoints: {
    'post /exports': ADMINISTRATOR,
    'get /exports/:export': ADMINISTRATOR,
    'post /exports/:export/stop': ADMINISTRATOR,
    'get /exports/:export/file': ADMINISTRATOR,
    'get /personal-data/people/:person': OFFICE,
    'get /personal-data/mine/:person': [...ALL_STAFF, 'guardian'],
    'post /personal-data/requests': OFFICE,
    'post /personal-data/requests/:request/done': OFFICE,
    'get /one-roster/file': ADMINISTRATOR,
    'post /one-roster/check': ADMINISTRATOR,
    'post /one-roster/import': ADMINISTRATOR,
  },
}
