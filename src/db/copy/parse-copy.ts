export type CopyOrder = { from: string; to: string }

const DATABASE = /^(?:file:.|mongodb(?:\+srv)?:\/\/.)/

/** Reads `--from uri --to uri`; `null` when they make no sense or name one and the same database. Pure. */
export const parseCopy = (words: readonly string[]): CopyOrder | null => {
  const found = new Map<string, string>()
  for (let at = 0; at < words.length; at += 1) {
    const [name = '', given] = words[at]!.split(/=(.*)/s)
    const value = given ?? words[(at += 1)]
    if (!['--from', '--to'].includes(name) || found.has(name) || !DATABASE.test(value ?? '')) return null
    found.set(name, value!)
  }
  const [from, to] = [found.get('--from'), found.get('--to')]
  return from && to && from !== to ? { from, to } : null
}
