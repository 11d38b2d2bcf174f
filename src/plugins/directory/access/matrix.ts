import { type AccessMatrix, ALL_STAFF } from '@/core/matrix'

/** Lists of people are for those who work at the school; whom they hold, the rules of people decide. */
export const matrix: AccessMatrix = {
  collections: {},
  endpoints: { 'get /directory/people.csv': ALL_STAFF, 'get /directory/classes-table': ALL_STAFF },
}
