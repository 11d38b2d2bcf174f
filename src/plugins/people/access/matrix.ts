import { type AccessMatrix, type MatrixActor, NOBODY } from '@/core/matrix'

const KEEPERS: readonly MatrixActor[] = ['administrator', 'secretary']
const READERS: readonly MatrixActor[] = [...KEEPERS, 'principal', 'deputy']

/** The office keeps the cards; those who answer for the school read them. */
export const matrix: AccessMatrix = {
  collections: {
    // The server writes these when two cards of one human being become one.
    'person-merges': { create: NOBODY, read: { all: KEEPERS }, update: NOBODY, delete: NOBODY },
  },
  endpoints: {
    'get /registry/export': READERS,
    'get /registry/find': KEEPERS,
    'get /registry/duplicates': KEEPERS,
    'post /registry/people': KEEPERS,
    'patch /registry/people/:person': KEEPERS,
    'post /registry/ties': KEEPERS,
    'patch /registry/ties': KEEPERS,
    'get /registry/merge': KEEPERS,
    'post /registry/merge': KEEPERS,
    'post /registry/merge/undo': KEEPERS,
  },
}
