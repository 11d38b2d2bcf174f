export type Data = Record<string, unknown>
export type Doc = Data & { id: number }

/** Documents that new ones hang on when a test does not name others. */
export type Place = {
  school: number
  year?: number
  termSet?: number
  term?: number
  class?: number
  subject?: number
  staff?: number
  workload?: number
  assignmentType?: number
  lesson?: number
  assignment?: number
}

export type Make = {
  place: Place
  overrides: Data
  /** A text that no other document has. */
  unique: (prefix: string) => string
  /** The document that the test names in `field`, otherwise the one of the place, otherwise a new one. */
  own: (field: string, collection: string, fallback?: number) => Promise<number>
  read: (collection: string, id: number) => Promise<Doc>
}

/** The least data that a collection accepts, and sensible values beside. */
export type ValidData = Record<string, (make: Make) => Promise<Data> | Data>
