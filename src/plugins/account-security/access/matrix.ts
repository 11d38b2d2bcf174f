import { type AccessMatrix, MATRIX_ACTORS, NOBODY } from '@/core/matrix'

const CLOSED = { create: NOBODY, read: NOBODY, update: NOBODY, delete: NOBODY }

/** Secrets and sign-ins are nobody's to read as documents: everybody looks after the own account by its page. */
export const matrix: AccessMatrix = {
  collections: { 'second-factors': CLOSED, 'sign-ins': CLOSED },
  endpoints: {
    'post /account-security/totp/begin': MATRIX_ACTORS,
    'post /account-security/totp': MATRIX_ACTORS,
    'post /account-security/passkeys/begin': MATRIX_ACTORS,
    'post /account-security/passkeys': MATRIX_ACTORS,
    'post /account-security/factors/:factor/removal': MATRIX_ACTORS,
    'post /account-security/recovery-codes': MATRIX_ACTORS,
    'post /account-security/sessions/end': MATRIX_ACTORS,
    'post /account-security/sign-ins/:signIn/answer': MATRIX_ACTORS,
    'post /account-security/accounts/:account/reset': ['administrator'],
    'post /account-security/accounts/:account/sign-out': ['administrator'],
  },
}
