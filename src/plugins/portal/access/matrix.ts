import { type AccessMatrix, MATRIX_ACTORS } from '@/core/matrix'

/** Everybody has an account and looks after it; what a search finds is decided document by document. */
export const matrix: AccessMatrix = {
  collections: {},
  endpoints: {
    'get /portal/me': MATRIX_ACTORS,
    'get /portal/search': MATRIX_ACTORS,
    'patch /portal/preferences': MATRIX_ACTORS,
    'post /portal/password': MATRIX_ACTORS,
    'post /portal/sign-out-everywhere': MATRIX_ACTORS,
    'post /portal/school': MATRIX_ACTORS,
    // Only for an account whose password somebody else has set: nobody's ordinary state.
    'post /portal/first-password': [],
  },
}
