import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { notFound } from '@/core/errors'
import { env } from '@/env'

/**
 * The bytes of an uploaded file. Its name stands alone: a path in it must not lead out of the folder.
 * @throws notFound when the file is no longer there
 */
export const readStoredFile = async (filename: string): Promise<Buffer> => {
  const body = await readFile(path.join(path.resolve(env.MEDIA_DIR), path.basename(filename))).catch(
    () => null,
  )
  if (!body) throw notFound()
  return body
}
