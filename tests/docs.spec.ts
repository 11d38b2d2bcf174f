import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

const ROOT = path.resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => read(path.join('src', file)))
  .join('\n')

const cellsOf = (document: string): string[][] =>
  read(document)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

/** Files of the project that a text names in backticks. */
const filesIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|tests|docs|scripts)\/[^`\s*]+\.\w+)`/g)].map(([, file]) => file ?? '')

describe('what documents say of the code', () => {
  it.each(['docs/security.md', 'docs/rules-of-data.md', 'docs/keys.md', 'docs/operations.md', 'SECURITY.md'])(
    '%s names files that are there',
    (document) => {
      expect(filesIn(read(document)).filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([])
    },
  )

  it('the rules for data that belongs together name the codes of their refusals', () => {
    const codes = cellsOf('docs/rules-of-data.md')
      .map((cells) => /^`([a-z-]+)`$/.exec(cells[3] ?? '')?.[1])
      .filter((code) => code !== undefined)
    expect(codes.length).toBeGreaterThan(40)
    expect(codes.filter((code) => !sources.includes(`code: '${code}'`))).toEqual([])
  })

  it('the requirements of the standard are counted as they stand', () => {
    const rows = cellsOf('docs/security.md').filter(([number]) => /^\d+\.\d+\.\d+$/.test(number ?? ''))
    const count = (level: string, isMet: boolean) =>
      rows.filter(
        (cells) =>
          cells[1] === level &&
          !cells[3]?.startsWith('Does not apply') &&
          cells[3]?.startsWith('**Not met.**') !== isMet,
      ).length
    const told = (title: string) =>
      cellsOf('docs/security.md')
        .find(([first]) => first === title)
        ?.slice(1)
        .map(Number)
    for (const [title, isMet] of [
      ['Met', true],
      ['Not met', false],
    ] as const) {
      const [one, two] = [count('1', isMet), count('2', isMet)]
      expect([title, ...(told(title) ?? [])]).toEqual([title, one, two, one + two])
    }
  })

  it('what is not met is told at the top of the table as well', () => {
    const notMet = cellsOf('docs/security.md')
      .filter((cells) => cells[3]?.startsWith('**Not met.**'))
      .map(([number]) => number)
    const [, section = ''] = /## Not met\n([\s\S]*?)\n## /.exec(read('docs/security.md')) ?? []
    const named = [...section.matchAll(/\d+\.\d+\.\d+/g)].map(([number]) => number)
    expect(named.sort()).toEqual(notMet.sort())
  })
})
