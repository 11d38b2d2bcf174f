import path from 'node:path'
import { parseArgs } from 'node:util'

import { refuse, say } from './lib/console.mjs'
import { ROOT } from './lib/project.mjs'
import { createPlugin, faultOfName } from './plugin-new/create-plugin.mjs'

const USAGE = 'npm run plugin:new <name> -- --ru "Название" --en "Title"'
/** Titles go into texts of the code as they are. */
const TITLE = /^[^'"`\\<>{}\n]{1,60}$/

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        ru: { type: 'string' },
        en: { type: 'string' },
        // Another copy of the project.
        root: { type: 'string', default: ROOT },
      },
    })
  } catch (error) {
    return refuse(`Непонятно: ${error.message}`, `Usage: ${USAGE}`)
  }
}

const { values, positionals } = readArguments()
const [name, ...rest] = positionals
if (!name || rest.length > 0)
  refuse(`Назовите плагин одним именем: ${USAGE}`, `Give the plugin one name: ${USAGE}`)
const root = path.resolve(values.root)
const fault = faultOfName({ root, name })
if (fault) refuse(...fault)
const words = name.replaceAll('-', ' ')
const { en = words[0].toUpperCase() + words.slice(1), ru = en } = values
for (const title of [ru, en]) {
  if (!TITLE.test(title)) refuse(`Название не подходит: ${title}`, `The title will not do: ${title}`)
}

for (const file of await createPlugin({ root, name, ru, en })) say(`  ${file}`)
const steps = [
  'npm run generate — types, route files, the admin panel’s map',
  `npm run payload -- migrate:create ${name} — the database`,
  `tests/helpers/valid-data and populate.ts: two documents of ${name}-entries, for the tests of access`,
  `src/plugins/${name}/README.md: say what it is for`,
  ...(values.ru ? [] : [`src/plugins/${name}/translations/ru.ts: the Russian title`]),
]
say(`\nThe plugin "${name}" is made and named in src/plugins/index.ts. Next:`)
for (const [index, step] of steps.entries()) say(`  ${index + 1}. ${step}`)
say('docs/plugins/writing-a-plugin.md tells the rest.')
