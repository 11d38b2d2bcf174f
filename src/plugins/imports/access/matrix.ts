import { type AccessMatrix, type MatrixActor, NOBODY } from '@/core/matrix'

const IMPORTERS: readonly MatrixActor[] = ['administrator', 'secretary', 'deputy']

/** The files hold personal data: only the portal reads them, for those who import. */
export const matrix: AccessMatrix = {
  collections: { imports: { create: NOBODY, read: NOBODY, update: NOBODY, delete: NOBODY } },
  endpoints: {
    'get /importing/templates': IMPORTERS,
    'post /importing/files': IMPORTERS,
    'put /importing/:import/matching': IMPORTERS,
    'get /importing/:import/report': IMPORTERS,
    'get /importing/:import/progress': IMPORTERS,
    'post /importing/:import/confirmation': IMPORTERS,
    'post /importing/:import/stop': IMPORTERS,
    'post /importing/:import/undo': IMPORTERS,
  },
}
