export { forgetAllReferences, forgetReference, readReference } from './reference'
export { REFERENCE_COLLECTIONS } from './types'
export type * from './types'
