import { describe, expect, it } from '@jest/globals'

import { addCounts, countLessons, NO_LESSONS, progressOf } from './progress'

const lesson = (date: string, state: string, hasTopic = false) => ({ workload: 1, date, state, hasTopic })

describe('progress', () => {
  const counts = countLessons(
    [
      lesson('2026-11-20', 'held', true),
      lesson('2026-11-21', 'held'),
      lesson('2026-11-22', 'cancelled'),
      lesson('2026-11-23', 'planned'),
      lesson('2026-11-24', 'planned'),
      lesson('2026-11-25', 'cancelled'),
      { ...lesson('2026-11-20', 'held', true), workload: 2 },
    ],
    '2026-11-23',
  )

  it('counts what was due, given, told and is still to come', () => {
    expect(counts.get(1)).toEqual({ due: 4, held: 2, withTopic: 1, cancelled: 2, ahead: 1 })
    expect(counts.get(2)).toEqual({ due: 1, held: 1, withTopic: 1, cancelled: 0, ahead: 0 })
    expect(addCounts(counts.get(1)!, counts.get(2)!)).toMatchObject({ due: 5, held: 3, withTopic: 2 })
  })

  it('says who is behind by how much, and what the year will lack', () => {
    expect(progressOf(10, counts.get(1)!)).toMatchObject({ behind: 2, lacking: 7 })
    expect(progressOf(1, counts.get(2)!)).toMatchObject({ behind: 0, lacking: 0 })
    // What the curriculum does not have lacks nothing.
    expect(progressOf(0, NO_LESSONS)).toMatchObject({ behind: 0, lacking: 0 })
  })
})
