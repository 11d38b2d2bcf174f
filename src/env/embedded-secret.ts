import { randomBytes } from 'node:crypto'
import path from 'node:path'

import { keptFile } from './kept-file'

/** The key of an embedded installation, kept in its data folder and made once. */
export const embeddedSecret = (dataDir: string): string => {
  const file = path.join(dataDir, 'secret')
  return keptFile(
    file,
    () => randomBytes(48).toString('base64url'),
    (secret) => {
      if (secret.length < 32) throw new Error(`${file}: the key is shorter than 32 characters`)
    },
  )
}
