import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = path.resolve(import.meta.dirname, '..')
const TEMPLATE = path.join(ROOT, 'scripts/templates/plugin-name')
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const HELP = `npm run plugin:new <name> [-- --ru "Название" --en "Title" --into folder]

<name>   in small letters, with hyphens: class-trips
`

const refuse = (message: string): never => {
  process.stderr.write(`${message}\n\n${HELP}`)
  process.exit(1)
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { ru: { type: 'string' }, en: { type: 'string' }, into: { type: 'string' } },
})
const [name = ''] = positionals
if (!NAME.test(name)) refuse(name ? `“${name}” is no name for a plugin.` : 'A plugin needs a name.')

const folder = path.join(values.into ?? path.join(ROOT, 'src/plugins'), name)
const isThere = await access(folder).then(
  () => true,
  () => false,
)
if (isThere) refuse(`${path.relative(ROOT, folder)} is there already.`)

const words = name.split('-')
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
const pascal = words.map(capital).join('')
const camel = pascal.slice(0, 1).toLowerCase() + pascal.slice(1)
/** A text of the template stands in single quotes there. */
const quoted = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
const REPLACED: readonly [string, string][] = [
  ['plugin-name', name],
  ['PluginName', pascal],
  ['pluginName', camel],
  ['Название плагина', quoted(values.ru ?? capital(words.join(' ')))],
  ['Plugin title', quoted(values.en ?? capital(words.join(' ')))],
]
const fill = (text: string): string =>
  REPLACED.reduce((filled, [from, to]) => filled.replaceAll(from, to), text)

const entries = await readdir(TEMPLATE, { recursive: true, withFileTypes: true })
const files = entries
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(TEMPLATE, path.join(entry.parentPath, entry.name)))
for (const file of files.sort()) {
  const target = path.join(folder, fill(file))
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, fill(await readFile(path.join(TEMPLATE, file), 'utf8')))
  process.stdout.write(`${path.relative(ROOT, target)}\n`)
}
process.stdout.write(`
Next: say in index.ts what it is for, add ${camel} to src/plugins/index.ts, then
  npm run generate && npm run payload -- migrate:create ${name}
docs/plugins/writing-a-plugin.md goes on from here.
`)
