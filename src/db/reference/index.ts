export { forgetReference, readReference } from './reference'
export { schoolCache } from './school-cache'
export { REFERENCE_COLLECTIONS } from './types'
export type * from './types'
