import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Where an entry of an archive belongs: uploaded files in `media`, the rest of the data folder at its top. */
const placeOf = (entry: string): string => (entry.startsWith('data/') ? entry.slice('data/'.length) : entry)

/** Writes the files of an archive below a folder, each to the disk before the next begins. */
export const putFiles =
  (folder: string, signal?: AbortSignal) =>
  async (entry: string, content: AsyncIterable<Buffer>): Promise<void> => {
    const to = path.join(folder, placeOf(entry))
    await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
    await pipeline(
      Readable.from(content, { objectMode: false }),
      createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }),
      { signal },
    )
  }
