import { type AccessMatrix, type CollectionMatrix, type MatrixActor, NOBODY } from '@/core/matrix'

const READERS: readonly MatrixActor[] = ['administrator', 'principal']
const KEEPERS: readonly MatrixActor[] = ['administrator']

const setting: CollectionMatrix = {
  create: { all: KEEPERS },
  read: { all: READERS },
  update: { all: KEEPERS },
  delete: NOBODY,
}
const written: CollectionMatrix = { ...setting, create: NOBODY, update: NOBODY }

/** What access to terms, holds and acts must be. */
export const matrix: AccessMatrix = {
  collections: {
    'retention-periods': setting,
    'retention-holds': setting,
    'retention-acts': written,
    'retention-erasures': written,
  },
  endpoints: {
    'get /retention/due': READERS,
    'post /retention/erase': KEEPERS,
    'get /retention/acts/:act': READERS,
  },
}
