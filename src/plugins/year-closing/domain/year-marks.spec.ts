import { describe, expect, it } from '@jest/globals'

import { debtsOf, isExcellent, withPutMarks, yearMarks } from './year-marks'

/** Workload 10 and 11 are subject 1, workload 20 is subject 2. */
const subjectOf = (workload: number) => ({ 10: 1, 11: 1, 20: 2 })[workload]
const total = (workload: number, term: number, markSum: number, weightSum: number, student = 7) => ({
  student,
  workload,
  term,
  markSum,
  weightSum,
})

describe('year marks', () => {
  it('are the rounded mean of rounded term marks', () => {
    // 3.5 is a 4 and 3.4 a 3; their mean 3.5 is a 4.
    const marks = yearMarks([total(10, 1, 70, 20), total(10, 2, 34, 10)], subjectOf)
    expect(marks.get(7)?.get(1)).toBe(4)
  })
  it('sum up what a student earned in two classes of one term', () => {
    const marks = yearMarks([total(10, 1, 10, 5), total(11, 1, 25, 5)], subjectOf)
    expect(marks.get(7)?.get(1)).toBe(4)
  })
  it('leave out terms without marks and workloads that are gone', () => {
    const marks = yearMarks([total(10, 1, 50, 10), total(10, 2, 0, 0), total(99, 1, 20, 10)], subjectOf)
    expect([...marks.get(7)!]).toEqual([[1, 5]])
  })
})

describe('an academic debt', () => {
  it('is a year mark below 3, also in a subject that is over', () => {
    expect(
      debtsOf({
        taught: [2],
        marked: new Set([2]),
        marks: new Map([
          [1, 2],
          [2, 3],
        ]),
      }),
    ).toEqual([1])
  })
  it('is a subject without any mark, unless nobody of the class has one', () => {
    expect(debtsOf({ taught: [1, 2, 3], marked: new Set([1, 2]), marks: new Map([[1, 4]]) })).toEqual([2])
    expect(debtsOf({ taught: [1, 2], marked: new Set([1]), marks: undefined })).toEqual([1])
  })
})

describe('an excellent year', () => {
  it('has fives only, and at least one', () => {
    expect(
      isExcellent(
        new Map([
          [1, 5],
          [2, 5],
        ]),
      ),
    ).toBe(true)
    expect(
      isExcellent(
        new Map([
          [1, 5],
          [2, 4],
        ]),
      ),
    ).toBe(false)
    expect(isExcellent(new Map())).toBe(false)
    expect(isExcellent(undefined)).toBe(false)
  })
})

describe('a school with another scale', () => {
  const debts = (scale: 'five' | 'ten' | 'hundred' | 'pass' | 'letters', mark: number) =>
    debtsOf({ taught: [1], marked: new Set([1]), marks: new Map([[1, mark]]), scale })

  it.each([
    ['five', 2, true],
    ['five', 3, false],
    ['ten', 3, true],
    ['ten', 4, false],
    ['hundred', 49, true],
    ['hundred', 50, false],
    ['pass', 0, true],
    ['pass', 1, false],
    ['letters', 2, true],
    ['letters', 3, false],
  ] as const)('on the scale %s %d is a debt: %s', (scale, mark, isDebt) => {
    expect(debts(scale, mark)).toEqual(isDebt ? [1] : [])
  })

  it('takes a put mark and a code on any scale', () => {
    const put = withPutMarks(new Map([[1, 3]]), [
      { student: 1, subject: 1, kind: 'year', value: 5, code: null },
      { student: 1, subject: 2, kind: 'year', value: null, code: 'fail' },
    ])
    expect(debtsOf({ taught: [1, 2], marked: new Set([1]), scale: 'ten', ...put })).toEqual([2])
  })

  it('tells the excellent by the scale; where only passes are put nobody is', () => {
    expect(isExcellent(new Map([[1, 9]]), 'ten')).toBe(true)
    expect(isExcellent(new Map([[1, 8]]), 'ten')).toBe(false)
    expect(isExcellent(new Map([[1, 5]]), 'ten')).toBe(false)
    expect(isExcellent(new Map([[1, 1]]), 'pass')).toBe(false)
  })
})
