import { isAppError } from '@/core/errors'
import { formatBytes } from '@/i18n/format'

/** Where the output goes to a file, a line now and then is enough. */
const EVERY = process.stdout.isTTY ? 200 : 5000

export const say = (line = ''): void => void process.stdout.write(`${line}\n`)

/** Ends a command in words that a person can act on, Russian first; 1 when it failed. */
export const fail = (error: unknown): never => {
  const lines = isAppError(error)
    ? [error.messageFor('ru'), error.messageFor('en')]
    : [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  process.stderr.write(`\n${lines.map((line) => `✗ ${line}`).join('\n')}\n\n`)
  process.exit(1)
}

type Progress = { done: number; total: number; step: string }

/** A line that tells how far it is, drawn over itself on a terminal. */
export const progressLine = (format: (n: number) => string = (n) => formatBytes('ru', n)) => {
  let last = 0
  let lastStep = ''
  const clear = (): void => {
    if (process.stdout.isTTY) process.stdout.write('\r\u001b[K')
  }
  return {
    clear,
    show: ({ done, total, step }: Progress): void => {
      const at = performance.now()
      // A new kind of step is always told.
      const kind = step.split(' ')[0]!
      if (at - last < EVERY && kind === lastStep) return
      last = at
      lastStep = kind
      const share = total > 0 ? Math.min(1, done / total) : 0
      const bar = total > 0 ? `[${'█'.repeat(Math.round(share * 24)).padEnd(24, '·')}] ` : ''
      const text = `  ${bar}${step}${total > 0 ? ` ${format(done)} / ${format(total)}` : ''}`
      if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${text}`)
      else say(text)
    },
  }
}

/** A signal that Ctrl+C and an end asked by the machine set off, so that nothing half done stays behind. */
export const untilStopped = (): AbortSignal => {
  const stopping = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort())
  return stopping.signal
}
