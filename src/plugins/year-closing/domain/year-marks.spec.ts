import { describe, expect, it } from '@jest/globals'

import { debtsOf, isExcellent, yearMarks } from './year-marks'

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
