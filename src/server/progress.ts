let isQuiet = false
const line = (text: string): void => {
  if (!isQuiet) process.stdout.write(`${text}\n`)
}

const seconds = (start: number): string =>
  `${((performance.now() - start) / 1000).toLocaleString('ru', { maximumFractionDigits: 1 })} с`

/** Tells the person at the terminal what the start is doing; the log of requests is another matter. */
export const progress = {
  say: line,
  /** For a process that starts beside others: what it would tell, the first of them has told. */
  hush: (): void => void (isQuiet = true),
  /** Runs one step and says how long it took. */
  step: async <T>(title: string, run: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    line(`• ${title}…`)
    const result = await run()
    line(`  готово, ${seconds(start)}`)
    return result
  },
}
