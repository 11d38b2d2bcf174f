import type { CollectionSlug } from 'payload'

/** Documents whose column pointed to the second and now points to the first. */
export type Moved = { collection: CollectionSlug; column: string; from: number; to: number; ids: number[] }
/** A part of a document that was rewritten: what stood there and what stands there now. */
export type Rewritten = {
  collection: CollectionSlug
  id: number
  field: string
  before: unknown
  after: unknown
}
/** A document that is gone. */
export type Removed = { collection: CollectionSlug; doc: Record<string, unknown> & { id: number } }

/** Everything a merge did, in order: enough to part the cards again. */
export type Trace = {
  students: number[]
  moved: Moved[]
  rewritten: Rewritten[]
  removed: Removed[]
}
