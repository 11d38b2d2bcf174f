import { describe, expect, it } from '@jest/globals'

import { obstaclesOf } from './obstacles'

describe('what stands against a mark', () => {
  it('is told with every ground there is', () => {
    expect(obstaclesOf({ marks: 5, minMarks: 3, missed: 2, lessons: 20, debts: 0 })).toEqual([])
    expect(obstaclesOf({ marks: 1, minMarks: 3, missed: 12, lessons: 20, debts: 2 })).toEqual([
      'fewMarks',
      'missedLessons',
      'debts',
    ])
  })

  it('half of the lessons missed is not more than half, and no lessons are none missed', () => {
    expect(obstaclesOf({ marks: 5, minMarks: 3, missed: 10, lessons: 20, debts: 0 })).toEqual([])
    expect(obstaclesOf({ marks: 5, minMarks: 3, missed: 0, lessons: 0, debts: 0 })).toEqual([])
  })
})
