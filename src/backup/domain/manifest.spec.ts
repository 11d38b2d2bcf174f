import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { compareCounts, compareFiles, isSafePath, type ListedFile } from './manifest'

const file = fc.record({
  path: fc.constantFrom('media/a.png', 'media/б.pdf', 'database/school.db', 'data/vapid'),
  size: fc.nat(),
  sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
})
const files = fc.uniqueArray(file, { selector: ({ path }) => path })

describe('compareFiles', () => {
  it('finds no fault in the same files in any order', () =>
    fc.assert(fc.property(files, (list) => expect(compareFiles(list, [...list].reverse())).toEqual([]))))

  it('finds every file that is gone, put in or altered', () =>
    fc.assert(
      fc.property(files, files, (listed, found) => {
        const same = (one: ListedFile, other: ListedFile): boolean =>
          one.size === other.size && one.sha256 === other.sha256
        const paths = new Set([...listed, ...found].map(({ path }) => path))
        const wrong = [...paths].filter((path) => {
          const [before, now] = [listed, found].map((list) => list.find((one) => one.path === path))
          return !before || !now || !same(before, now)
        })
        const told = compareFiles(listed, found).map((fault) => 'path' in fault && fault.path)
        expect([...told].sort()).toEqual(wrong.sort())
      }),
    ))
})

describe('compareCounts', () => {
  it('takes an empty table for one that is not there', () =>
    expect(compareCounts({ marks: 3, empty: 0 }, { marks: 2, other: 1 })).toEqual([
      { kind: 'count', table: 'marks', expected: 3, found: 2 },
      { kind: 'count', table: 'other', expected: 0, found: 1 },
    ]))
})

describe('isSafePath', () => {
  it.each(['media/план.pdf', 'database/school.db', 'data/journal-archives/1.zip'])('lets %s in', (path) =>
    expect(isSafePath(path)).toBe(true),
  )
  it.each([
    '/etc/passwd',
    '../x',
    'media/../../x',
    'media',
    'media//x',
    'media/./x',
    'x/y',
    'media/a\\b',
    'C:/x',
  ])('keeps %s out', (path) => expect(isSafePath(path)).toBe(false))
})
