import type { AccessMatrix, MatrixActor } from '@/core/matrix'

/** In a database of one school; with several, only an administrator of all of them. */
const KEEPERS: readonly MatrixActor[] = ['administrator']

/** Backups are files: there is no table of them. */
export const matrix: AccessMatrix = {
  collections: {},
  endpoints: {
    'get /backups': KEEPERS,
    'post /backups': KEEPERS,
    'get /backups/run': KEEPERS,
    'post /backups/run/stop': KEEPERS,
    'post /backups/:backup/verify': KEEPERS,
    'get /backups/:backup/file': KEEPERS,
  },
}
