import { type AccessMatrix, NOBODY } from '@/core/matrix'

const ISSUERS = ['administrator', 'secretary', 'classTeacher'] as const

/** Codes are nobody's to read: the server alone compares them. */
export const matrix: AccessMatrix = {
  collections: { 'access-codes': { create: NOBODY, read: NOBODY, update: NOBODY, delete: NOBODY } },
  endpoints: {
    'post /access-slips/issue': ISSUERS,
    'post /access-slips/sheet': ISSUERS,
    'post /access-slips/printed': ISSUERS,
  },
}
