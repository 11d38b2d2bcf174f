import { type AccessMatrix, type CollectionMatrix, type MatrixActor, NOBODY } from '@/core/matrix'

const CLOSERS: readonly MatrixActor[] = ['administrator', 'deputy', 'secretary']
const READERS: readonly MatrixActor[] = [...CLOSERS, 'principal']

/** The steps of the closing write; people only read. */
const written: CollectionMatrix = { create: NOBODY, read: { all: READERS }, update: NOBODY, delete: NOBODY }

/** What access must be, whatever the rules say. */
export const matrix: AccessMatrix = {
  collections: {
    'year-closings': written,
    'year-closing-classes': written,
    'year-closing-decisions': written,
    'year-closing-orders': written,
  },
  endpoints: {
    'post /year-closing/year': CLOSERS,
    'put /year-closing/plan': CLOSERS,
    'post /year-closing/approval': CLOSERS,
    'post /year-closing/decisions': CLOSERS,
    'post /year-closing/orders': CLOSERS,
    'post /year-closing/grade-10': CLOSERS,
    'post /year-closing/signatures': ['principal'],
    'post /year-closing/switch': ['administrator', 'deputy'],
    'post /year-closing/undo': CLOSERS,
  },
}
