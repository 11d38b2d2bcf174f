import { mongoRows } from './mongo-rows'
import { sqliteRows } from './sqlite-rows'
import type { RowGateway, RowSource } from './types'

export { isUniqueViolation } from './is-unique-violation'
export type * from './types'

/**
 * The row gateway: flat rows of collections, set by set, in the transaction of the request when it has one.
 * It skips Payload's hooks, validation and access: check the rule first, and tell the caches what you change.
 */
export const rows = (source: RowSource): RowGateway =>
  source.payload.db.name === 'mongoose' ? mongoRows(source) : sqliteRows(source)
