import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

const ROOT = path.resolve(import.meta.dirname, '..')
const FIXTURE = path.join(ROOT, 'tests/fixtures/plugins/journal-checks')
const manual = readFileSync(path.join(ROOT, 'docs/plugins/writing-a-plugin.md'), 'utf8')

/** The blocks of code by the file that they are. */
const blocks = new Map(
  [...manual.matchAll(/^```tsx? file=(\S+)\n([\s\S]*?)^```$/gm)].map(([, file, code]) => [file!, code!]),
)
const files = readdirSync(FIXTURE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(FIXTURE, path.join(entry.parentPath, entry.name)))

describe('docs/plugins/writing-a-plugin.md', () => {
  it('shows every file of the fixture, and no other', () => {
    expect([...blocks.keys()].sort()).toEqual([...files].sort())
  })

  it.each(files)('%s is shown as it is', (file) => {
    expect(blocks.get(file)).toBe(readFileSync(path.join(FIXTURE, file), 'utf8'))
  })

  it('has eight steps', () => {
    expect([...manual.matchAll(/^## (\d)\. /gm)].map(([, number]) => number)).toEqual([...'12345678'])
  })

  it('names files that are there', () => {
    const named = [...manual.matchAll(/`((?:src|tests|docs)\/[\w./-]+\.(?:ts|json))`/g)].map(
      ([, file]) => file!,
    )
    expect(named.length).toBeGreaterThan(3)
    for (const file of named) expect(() => readFileSync(path.join(ROOT, file))).not.toThrow()
  })
})
