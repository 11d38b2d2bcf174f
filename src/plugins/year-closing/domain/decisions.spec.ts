import { describe, expect, it } from '@jest/globals'

import {
  decisionOfKind,
  DECISIONS,
  decisionsOf,
  gradeAfter,
  needsTarget,
  orderKindOf,
  propose,
} from './decisions'

const of = (grade: number, debts = 0, isExcellent = false) => propose({ grade, debts, isExcellent })

describe('what the marks propose', () => {
  it('promotes the first grade whatever the marks', () => {
    expect(of(1)).toBe('promote')
    expect(of(1, 5)).toBe('promote')
  })
  it('promotes without debts, conditionally with one, and leaves more to a person', () => {
    expect([of(7), of(7, 1), of(7, 2)]).toEqual(['promote', 'conditional', null])
    expect([of(10), of(10, 1), of(10, 3)]).toEqual(['promote', 'conditional', null])
  })
  it.each([9, 11])('graduates from grade %i, with honours for fives, and never with a debt', (grade) => {
    expect([of(grade), of(grade, 0, true), of(grade, 1)]).toEqual(['graduate', 'honours', null])
  })
})

describe('what a decision leads to', () => {
  it('is the next grade, the same one, or out of the school', () => {
    expect(gradeAfter('promote', 7)).toBe(8)
    expect(gradeAfter('repeat', 7)).toBe(7)
    expect(gradeAfter('graduate', 11)).toBeNull()
    expect(gradeAfter('honours', 9)).toBe(10)
    expect(DECISIONS.filter(needsTarget)).toEqual(['promote', 'conditional', 'repeat'])
  })
  it('is an order of a kind that says the same again', () => {
    for (const grade of [1, 7, 9, 10, 11])
      for (const decision of decisionsOf(grade)) {
        const kind = orderKindOf(decision, grade)
        expect(decisionOfKind(kind)).toBe(decision)
        if (kind.startsWith('graduate')) expect(kind).toContain(`-${grade}`)
      }
  })
})
