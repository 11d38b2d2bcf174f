import { describe, expect, it } from '@jest/globals'

import { type ClassChoice, targetClasses } from './target-classes'
import type { OrderKindName } from './kinds'

const YEARS = [
  { id: 1, name: '2026/27', startDate: '2026-09-01' },
  { id: 2, name: '2027/28', startDate: '2027-09-01' },
] as const
const choice = (name: string, grade: number, year: 0 | 1): ClassChoice => ({
  id: year * 100 + grade * 2 + (name.endsWith('Б') ? 1 : 0),
  name,
  grade,
  year: YEARS[year],
})
const classes = [
  choice('1А', 1, 0),
  choice('7А', 7, 0),
  choice('7Б', 7, 0),
  choice('7А', 7, 1),
  choice('8А', 8, 1),
]
const OWN = 14

const names = (kind: OrderKindName, from: number | null = OWN, effectiveOn = '2026-11-25') =>
  targetClasses({ kind, classes, from, effectiveOn }).map(({ name, year }) => `${name} ${year.name}`)

describe('targetClasses', () => {
  it.each<[OrderKindName, string[]]>([
    ['move-class', ['7Б 2026/27']],
    ['promote', ['8А 2027/28']],
    ['repeat', ['7А 2027/28']],
    ['leave-school', []],
  ])('%s', (kind, expected) => expect(names(kind)).toEqual(expected))

  it('offers who comes from outside the classes of the year alone', () => {
    expect(names('enrol-transfer', null)).toEqual(['1А 2026/27', '7А 2026/27', '7Б 2026/27'])
    expect(names('enrol-transfer', null, '2027-09-01')).toEqual(['7А 2027/28', '8А 2027/28'])
    expect(names('enrol-grade-1', null)).toEqual(['1А 2026/27'])
  })

  it('offers nothing for the next year to who is in no class', () =>
    expect(names('promote', null)).toEqual([]))
})
