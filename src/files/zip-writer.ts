import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** How much text is gathered before it is packed. */
const PIECE = 64 * 1024

export type ZipEntry = {
  write: (text: string) => Promise<void>
  bytes: (bytes: Uint8Array) => Promise<void>
  close: () => Promise<void>
}

export type ZipWriter = {
  /** Begins a file; the one before must be closed. `isPacked` for what is packed already, such as pictures. */
  entry: (name: string, options?: { isPacked?: boolean }) => ZipEntry
  /** Ends the archive. Answers its size in bytes. */
  finish: () => Promise<number>
  /** Lets the file go without ending it. */
  abandon: () => Promise<void>
}

/** A zip that goes to the disk while it is made: whatever its size, memory holds only a piece of it. */
export const openZip = (path: string): ZipWriter => {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  const encoder = new TextEncoder()
  let pending: Uint8Array[] = []
  let failure: Error | null = null
  let size = 0
  file.on('error', (error) => (failure ??= error))
  const zip = new Zip((error, chunk) => {
    if (error) failure ??= error
    else pending.push(chunk)
  })

  const flush = async (): Promise<void> => {
    const chunks = pending
    pending = []
    for (const chunk of chunks) {
      if (failure) throw failure
      size += chunk.length
      if (!file.write(chunk)) await once(file, 'drain')
    }
    if (failure) throw failure
  }
  const end = async (): Promise<void> => {
    await new Promise<void>((resolve) => file.end(resolve))
  }

  return {
    entry: (name, { isPacked = false } = {}) => {
      const packed = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
      zip.add(packed)
      let text = ''
      const push = async (bytes: Uint8Array, isLast = false): Promise<void> => {
        packed.push(bytes, isLast)
        await flush()
      }
      return {
        write: async (more) => {
          text += more
          if (text.length < PIECE) return
          const bytes = encoder.encode(text)
          text = ''
          await push(bytes)
        },
        bytes: (bytes) => push(bytes),
        close: () => push(encoder.encode(text), true),
      }
    },
    finish: async () => {
      zip.end()
      await flush()
      await end()
      if (failure) throw failure
      return size
    },
    abandon: async () => {
      zip.terminate()
      await end()
    },
  }
}
