import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const FILE = path.join(import.meta.dirname, 'README.md')

/**
 * Prints a table of figures; with `--write` on the command line puts it between `<!-- figures: name -->` and
 * `<!-- /figures -->` in README.md too. @throws Error when README.md has no such place.
 */
export const publish = async (name: string, table: string): Promise<void> => {
  process.stdout.write(`\n${table}\n`)
  if (!process.argv.includes('--write')) return
  const start = `<!-- figures: ${name} -->`
  const end = '<!-- /figures -->'
  const text = await readFile(FILE, 'utf8')
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  if (from === -1 || to === -1) throw new Error(`bench/README.md needs ${start} and ${end}`)
  await writeFile(FILE, `${text.slice(0, from)}${start}\n\n${table.trim()}\n\n${text.slice(to)}`)
}
