import type { RowGateway, RowSource } from './types'

/** The row gateway on MongoDB. */
export const mongoRows = (_source: RowSource): RowGateway => {
  throw new Error('The row gateway on MongoDB is not ready yet')
}
