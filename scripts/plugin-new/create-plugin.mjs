import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

import { format, resolveConfig } from 'prettier'

import { inRoot } from '../lib/project.mjs'

const TEMPLATE = inRoot('scripts/plugin-new/template')
const ENDING = '.template'
/** First parts of addresses that the server itself answers. */
const TAKEN_PATHS = ['admin', 'api', 'healthz', 'readyz', 'metrics']

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

const filesIn = (folder, ending) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file))

const isIdentifier = (name) => {
  try {
    new vm.Script(`'use strict'; const ${name} = 0`)
    return true
  } catch {
    return false
  }
}

/** Whether the kernel or a plugin has a collection of that name. */
const isCollection = (root, name) => {
  const isNamed = (folder, ending, key) =>
    filesIn(path.join(root, folder), ending).some((file) =>
      new RegExp(`${key}: '${name}'`).test(fs.readFileSync(file, 'utf8')),
    )
  return isNamed('src/collections', '.ts', 'slug') || isNamed('src/plugins', 'slugs.ts', '\\w+')
}

/** What is wrong with the name, Russian first; `null` when it may be taken. */
export const faultOfName = ({ root, name }) => {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 40) {
    return [
      `Имя «${name}» не подходит: нужны строчные латинские буквы, цифры и дефисы, например school-bus.`,
      `The name "${name}" will not do: lower case letters, digits and hyphens, for example school-bus.`,
    ]
  }
  if (!isIdentifier(camelCase(name))) {
    return [`«${name}» — слово языка JavaScript.`, `"${name}" is a word of JavaScript.`]
  }
  const folders = [`src/plugins/${name}`, `src/app/(portal)/(pages)/${name}`, `src/app/(portal)/${name}`]
  const taken = folders.find((folder) => fs.existsSync(path.join(root, folder)))
  if (taken) return [`Имя «${name}» занято: ${taken}`, `The name "${name}" is taken: ${taken}`]
  if (TAKEN_PATHS.includes(name) || isCollection(root, name)) {
    return [`Имя «${name}» занято самой системой.`, `The name "${name}" is taken by the system itself.`]
  }
  return null
}

/** Names the plugin in the one list of plugins. */
const enlist = (list, { name, camel }) => {
  const imports = list.match(/^import \{ \w+ \} from '\.\/[^']+'$/gm) ?? []
  const line = `import { ${camel} } from './${name}'`
  const moduleOf = (text) => text.split(' from ')[1]
  const next = imports.find((other) => moduleOf(other) > moduleOf(line))
  const last = imports.at(-1)
  if (!last) throw new Error('src/plugins/index.ts imports no plugin')
  const withImport = next ? list.replace(next, `${line}\n${next}`) : list.replace(last, `${last}\n${line}`)
  const enlisted = withImport.replace(
    /(: readonly SchoolPlugin\[\] = \[)([^\]]*?),?\s*\]/,
    (_, start, plugins) => `${start}${plugins}, ${camel}]`,
  )
  if (enlisted === withImport) throw new Error('src/plugins/index.ts has no list of plugins')
  return enlisted
}

/** Writes a small working plugin into `src/plugins` and names it in the list. Gives the files it wrote. */
export const createPlugin = async ({ root, name, ru, en }) => {
  const camel = camelCase(name)
  const options = await resolveConfig(inRoot('package.json'))
  const write = async (file, text) => {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, await format(text, { ...options, filepath: file }))
    return path.relative(root, file)
  }
  const fill = (text) =>
    text
      .replaceAll('__name__', name)
      .replaceAll('__camel__', camel)
      .replaceAll('__ru__', ru)
      .replaceAll('__en__', en)
  const written = []
  for (const template of filesIn(TEMPLATE, ENDING)) {
    const file = path.relative(TEMPLATE, template).slice(0, -ENDING.length)
    written.push(
      await write(path.join(root, 'src/plugins', name, file), fill(fs.readFileSync(template, 'utf8'))),
    )
  }
  const list = path.join(root, 'src/plugins/index.ts')
  written.push(await write(list, enlist(fs.readFileSync(list, 'utf8'), { name, camel })))
  return written
}
