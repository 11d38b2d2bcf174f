import { Unzip, UnzipInflate } from 'fflate'

import { LIMITS, notATable, swollenFile } from './file-errors'

const MB = 1024 * 1024
const STEP = 64 * 1024
/** Office files shrink tenfold, seldom fiftyfold; a bomb a thousandfold. */
const LARGEST_RATIO = 200

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Unpacks the wanted files of an archive step by step, counting what really comes out: what the headers say of sizes
 * is not believed. Yields between steps, so that other requests are answered meanwhile.
 */
export const unzip = async (
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> => {
  const parts = new Map<string, Uint8Array[]>()
  const most = Math.min(LIMITS.unpackedMb * MB, Math.max(bytes.length * LARGEST_RATIO, MB))
  let total = 0
  let fault: unknown = null
  const reader = new Unzip((file) => {
    if (!isWanted(file.name)) return
    const chunks: Uint8Array[] = []
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) fault ??= notATable()
      total += chunk?.length ?? 0
      if (total > most) {
        fault ??= swollenFile()
        file.terminate()
      } else if (chunk) chunks.push(chunk)
    }
    file.start()
  })
  reader.register(UnzipInflate)
  try {
    for (let start = 0; start < bytes.length && !fault; start += STEP) {
      reader.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length)
      await pause()
    }
  } catch {
    fault ??= notATable()
  }
  if (fault) throw fault
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]))
}
