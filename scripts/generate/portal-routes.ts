import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { SchoolPlugin } from '@/core/plugin'
import { plugins } from '@/plugins'

const ROOT = path.resolve(import.meta.dirname, '../..')
const FOLDER = path.join(ROOT, 'src/app/(portal)/(pages)')
const NOTE = '// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.\n'

const page = (
  view: string,
  component: string,
): string => `${NOTE}import { portalPage } from '@/app/portal-page'
import View from '${component}'

const page = portalPage('${view}', View)

export const generateMetadata = page.generateMetadata
export default page.Page
`

const home = (
  frame: string,
  sections: readonly string[],
): string => `${NOTE}import { homePage } from '@/app/home-page'
import Frame from '${frame}'
${sections.map((component, index) => `import Section${index + 1} from '${component}'\n`).join('')}
const page = homePage(
  [
${sections.map((component, index) => `    { component: '${component}', Section: Section${index + 1} },\n`).join('')}  ],
  Frame,
)

export const generateMetadata = page.generateMetadata
export default page.Page
`

/** The route files that the plugins want, by path. */
const wantedRoutes = (list: readonly SchoolPlugin[]): Map<string, string> => {
  const views = list.flatMap(({ portal }) => portal?.views ?? [])
  const sections = list.flatMap(({ portal }) => portal?.home ?? []).map(({ component }) => component)
  return new Map(
    views.map(({ path: view, component }) => [
      path.join(FOLDER, view, 'page.tsx'),
      view === '/' ? home(component, sections) : page(view, component),
    ]),
  )
}

const standing = async (): Promise<string[]> => {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

const isCheck = process.argv.includes('--check')
const wanted = wantedRoutes(plugins)
const stale: string[] = []
for (const file of await standing()) if (!wanted.has(file)) stale.push(file)
for (const [file, text] of wanted) {
  if ((await readFile(file, 'utf8').catch(() => null)) !== text) stale.push(file)
}

if (isCheck) {
  if (stale.length > 0) {
    process.stderr.write(
      `Stale, run \`npm run generate:routes\`:\n${stale.map((file) => `  ${path.relative(ROOT, file)}\n`).join('')}`,
    )
    process.exitCode = 1
  }
} else {
  for (const file of stale) {
    const text = wanted.get(file)
    if (text === undefined) await rm(file)
    else {
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, text)
    }
  }
  process.stdout.write(`${wanted.size} pages, ${stale.length} rewritten\n`)
}
