import type { Response } from 'express'

/** So many bytes go on at once. */
const FULL = 32_768
/** What was written waits for more for so long at most, in milliseconds. */
const PATIENCE = 5

type Done = () => void
type Write = (chunk: Uint8Array, done?: Done) => boolean

/**
 * Lets a page out in large pieces. Next writes it two kilobytes at a time and asks to flush after each: a compressor
 * then works a hundred times for one page, on a fourth of the time that the whole page takes, and packs it worse.
 */
export const gatherWrites = (res: Response): void => {
  const write = res.write.bind(res) as Write
  const end = res.end.bind(res) as (done?: Done) => Response
  const flush = (res as Partial<Pick<Response, 'flush'>>).flush?.bind(res)
  let waiting: Buffer[] = []
  let called: Done[] = []
  let size = 0
  let timer: NodeJS.Timeout | undefined

  const letOut = (): boolean => {
    clearTimeout(timer)
    timer = undefined
    if (size === 0) return true
    const piece = Buffer.concat(waiting, size)
    const told = called
    waiting = []
    called = []
    size = 0
    return write(piece, () => {
      for (const done of told) done()
    })
  }
  const letOutLater = (): void => {
    letOut()
    flush?.()
  }

  Object.assign(res, {
    flush: () => undefined,
    write: (chunk: Uint8Array | string, second?: unknown, third?: unknown): boolean => {
      const encoding = typeof second === 'string' ? (second as BufferEncoding) : undefined
      const done = typeof second === 'function' ? second : third
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk)
      waiting.push(bytes)
      size += bytes.byteLength
      if (typeof done === 'function') called.push(done as Done)
      if (size >= FULL) return letOut()
      timer ??= setTimeout(letOutLater, PATIENCE)
      return true
    },
    end: (...args: unknown[]): Response => {
      const [chunk, second] = args
      if (typeof chunk === 'string' || chunk instanceof Uint8Array)
        res.write(chunk, (typeof second === 'string' ? second : 'utf8') as BufferEncoding)
      letOut()
      return end(args.find((arg): arg is Done => typeof arg === 'function'))
    },
  })
  res.once('close', () => clearTimeout(timer))
}
