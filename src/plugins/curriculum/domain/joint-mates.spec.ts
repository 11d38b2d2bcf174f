import { describe, expect, it } from '@jest/globals'

import { jointMates } from './joint-mates'

describe('jointMates', () => {
  const rows = [
    { id: 1, jointWith: null, from: null, to: null },
    { id: 2, jointWith: 1, from: null, to: '2026-11-30' },
    { id: 3, jointWith: 1, from: '2026-12-01', to: null },
    { id: 4, jointWith: null, from: null, to: null },
  ]
  const idsOf = (index: number, date: string) => jointMates(rows, rows[index]!, date).map(({ id }) => id)

  it('are those of the same lesson that still last on the day or begin later', () => {
    expect(idsOf(0, '2026-11-01')).toEqual([2, 3])
    expect(idsOf(0, '2026-12-05')).toEqual([3])
    expect(idsOf(2, '2026-11-01')).toEqual([1])
    expect(idsOf(3, '2026-11-01')).toEqual([])
  })
})
