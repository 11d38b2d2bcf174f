import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

type Hashing = { file: string; signal?: AbortSignal; onBytes?: (bytes: number) => void }

/** The size and the SHA-256 of a file, read piece by piece. */
export const hashFile = async ({
  file,
  signal,
  onBytes,
}: Hashing): Promise<{ size: number; sha256: string }> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(file, { signal })) {
    const bytes = chunk as Buffer
    hash.update(bytes)
    size += bytes.length
    onBytes?.(bytes.length)
  }
  return { size, sha256: hash.digest('hex') }
}
