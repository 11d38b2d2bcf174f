import { Writable } from 'node:stream'

import pino, { type Logger } from 'pino'

import { safeError } from '@/server/safe-error'

type CollectingLogger = {
  lines: string[]
  logger: Logger
  entries: () => Record<string, unknown>[]
}

/** A log that a test can read. */
export const collectingLogger = (): CollectingLogger => {
  const lines: string[] = []
  const target = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  return {
    lines,
    logger: pino({ serializers: { err: (error: unknown) => safeError(error) } }, target),
    entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}
