import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { DEFAULT_MARK_RULES } from '@/plugins/journal/types'

import { DEFAULT_FINAL_SETTINGS, type FinalPeriod, periodsOf } from './periods'
import { agrees, suggestFinal, ZERO_SUMS } from './suggest'
import type { FinalValue } from './values'

const periodsIn = (grade: number): FinalPeriod[] =>
  periodsOf({
    grade,
    year: { id: 9, endDate: '2027-05-31' },
    terms: [1, 2, 3, 4].map((id) => ({ id, name: `${id}`, from: `2026-0${id}-01`, to: `2026-0${id}-20` })),
    isByHalves: false,
    settings: DEFAULT_FINAL_SETTINGS,
  })

type Ask = {
  grade?: number
  key: string
  values?: Record<string, FinalValue>
  sums?: typeof ZERO_SUMS
  earlier?: FinalValue[]
  absentIn?: string[]
}
const ask = ({ grade = 7, key, values = {}, sums = ZERO_SUMS, earlier = [], absentIn = [] }: Ask) => {
  const periods = periodsIn(grade)
  return suggestFinal({
    period: periods.find((period) => period.key === key)!,
    periods,
    grade,
    rules: DEFAULT_MARK_RULES,
    sumsOf: () => sums,
    valueOf: (period) => values[period.key] ?? null,
    wasThere: (period) => !absentIn.includes(period.key),
    earlier,
  })
}
const sums = (...marks: number[]) => ({
  markSum: marks.reduce((sum, mark) => sum + mark * 10, 0),
  weightSum: marks.length * 10,
  plainSum: marks.reduce((sum, mark) => sum + mark, 0),
  plainCount: marks.length,
})

describe('the suggested final mark', () => {
  it('of a term is the rounded weighted average, if there are enough marks', () => {
    expect(ask({ key: 'term-1', sums: sums(4, 4, 3) })).toMatchObject({ value: 4, why: null })
    expect(ask({ key: 'term-1', sums: sums(4, 4) })).toMatchObject({
      value: null,
      average: 4,
      why: 'fewMarks',
    })
    expect(ask({ key: 'term-1' })).toMatchObject({ value: null, why: 'noMarks' })
    expect(ask({ grade: 1, key: 'term-1', sums: sums(5, 5, 5) })).toMatchObject({ why: 'unmarkedGrade' })
  })

  it('of the year is the mean of the terms; a term that the student was not there for is left out', () => {
    const values = { 'term-1': 3, 'term-2': 4, 'term-3': 4, 'term-4': 5 }
    expect(ask({ key: 'year-9', values })).toMatchObject({ value: 4, average: 4 })
    expect(ask({ key: 'year-9', values: { 'term-2': 4, 'term-3': 5, 'term-4': 5 } })).toMatchObject({
      value: null,
      why: 'termsMissing',
    })
    expect(
      ask({ key: 'year-9', values: { 'term-2': 4, 'term-3': 5, 'term-4': 5 }, absentIn: ['term-1'] }),
    ).toMatchObject({ value: 5 })
    expect(ask({ key: 'year-9', values: { ...values, 'term-1': 'na' } })).toMatchObject({ value: 4 })
  })

  it('of grade 9 is the mean of year and exam, half up; without an exam the year', () => {
    expect(ask({ grade: 9, key: 'final-9', values: { 'year-9': 4, 'exam-9': 5 } })).toMatchObject({
      value: 5,
    })
    expect(ask({ grade: 9, key: 'final-9', values: { 'year-9': 4, 'exam-9': 3 } })).toMatchObject({
      value: 4,
    })
    expect(ask({ grade: 9, key: 'final-9', values: { 'year-9': 3 } })).toMatchObject({ value: 3 })
    expect(ask({ grade: 9, key: 'final-9' })).toMatchObject({ value: null, why: 'noYear' })
  })

  it('of grade 11 is the mean of the terms and years of grades 10 and 11', () => {
    const values = { 'term-1': 5, 'term-2': 4, 'year-9': 5, 'exam-9': 2 }
    expect(ask({ grade: 11, key: 'final-9', values, earlier: [4, 4, 4] })).toMatchObject({ value: 4 })
    expect(ask({ grade: 11, key: 'final-9', values, earlier: [5, 5, 5] })).toMatchObject({ value: 5 })
  })

  it('stands between the lowest and the highest of what it is counted from', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 30 }), (marks) => {
        const { value } = ask({ key: 'term-1', sums: sums(...marks) })
        return value !== null && value >= Math.min(...marks) && value <= Math.max(...marks)
      }),
    )
  })
})

describe('a value agrees with the suggestion', () => {
  const five = { scale: 'five' as const }
  it('when it is that mark, or a pass of a mark that is enough', () => {
    expect(agrees(five, { value: 4, why: null }, 4)).toBe(true)
    expect(agrees(five, { value: 4, why: null }, 5)).toBe(false)
    expect(agrees(five, { value: 4, why: null }, 'na')).toBe(false)
    expect(agrees(five, { value: 4, why: null }, 'pass')).toBe(true)
    expect(agrees(five, { value: 2, why: null }, 'pass')).toBe(false)
    expect(agrees(five, { value: 4, why: null }, null)).toBe(true)
  })

  it('when nothing is suggested and it is no figure, or it is the result of an exam', () => {
    expect(agrees(five, { value: null, why: 'fewMarks' }, 'na')).toBe(true)
    expect(agrees(five, { value: null, why: 'fewMarks' }, 4)).toBe(false)
    expect(agrees(five, { value: null, why: 'given' }, 3)).toBe(true)
  })
})
