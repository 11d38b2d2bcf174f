import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const PAGE = path.join(ROOT, 'docs/plugins/writing-a-plugin.md')
const FIXTURE = path.join(ROOT, 'tests/fixtures/plugins/duty-roster')
const page = await readFile(PAGE, 'utf8')

type Block = { kind: string; file: string; code: string }

/** Code blocks that say whose they are: ```ts file=index.ts holds the whole file, ```ts part-of=index.ts a part. */
const blocks: Block[] = [...page.matchAll(/^```\w+ (file|part-of)=(\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', file = '', code = '']) => ({ kind, file, code }),
)
const fixtureFiles = (await readdir(FIXTURE, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(FIXTURE, path.join(entry.parentPath, entry.name)))

/** The part may stand deeper in its file than on the page. */
const flat = (code: string): string =>
  code
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')

describe('docs/plugins/writing-a-plugin.md', () => {
  it('builds the plugin in eight steps', () => {
    expect([...page.matchAll(/^## (\d)\. /gm)].map(([, step]) => Number(step))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ])
  })

  it('says of every block of code whose it is', () => {
    const fences = [...page.matchAll(/^```(tsx?|jsx?|json)\b.*$/gm)]
    expect(fences.length).toBeGreaterThan(10)
    expect(blocks).toHaveLength(fences.length)
  })

  it.each(blocks.map((block) => [block.file, block] as const))(
    'shows %s as it is',
    async (_, { kind, file, code }) => {
      const actual = await readFile(path.join(FIXTURE, file), 'utf8')
      if (kind === 'file') expect(code).toBe(actual)
      else expect(flat(actual)).toContain(flat(code))
    },
  )

  it('shows or links every file of the plugin', () => {
    const shown = new Set(blocks.filter(({ kind }) => kind === 'file').map(({ file }) => file))
    const untold = fixtureFiles.filter((file) => !shown.has(file) && !page.includes(`duty-roster/${file})`))
    expect(untold).toEqual([])
  })

  it('links only to what is there', async () => {
    for (const [, target = ''] of page.matchAll(/\]\((\.[^)#]+)/g)) {
      const found = await readdir(path.dirname(path.resolve(path.dirname(PAGE), target)))
      expect([target, found]).toEqual([target, expect.arrayContaining([path.basename(target)])])
    }
  })
})
