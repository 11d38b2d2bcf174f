import { describe, expect, it } from '@jest/globals'

import { layDaySlots } from './day-slots'

const bells = (id: number, ...periods: [number, string, string][]) => ({
  id,
  periods: periods.map(([number, start, end]) => ({ number, start, end })),
})

describe('layDaySlots', () => {
  it('puts lessons that overlap into one slot, whatever their numbers', () => {
    const slots = layDaySlots([
      bells(1, [1, '08:30', '09:10'], [2, '09:20', '10:00'], [3, '10:20', '11:00']),
      bells(2, [1, '10:25', '11:05'], [2, '11:15', '11:55']),
      bells(3, [1, '08:30', '09:05']),
    ])
    expect(slots.count).toBe(4)
    expect(slots.slotOf(1, 3)).toBe(slots.slotOf(2, 1))
    expect(slots.slotOf(3, 1)).toBe(0)
    expect(slots.slotOf(3, 2)).toBeNull()
    expect(slots.numberOf(2, 3)).toBe(2)
    expect(slots.numberOf(1, 3)).toBeNull()
  })

  it('goes by numbers when bells are too far apart', () => {
    const slots = layDaySlots([
      bells(1, [1, '08:00', '08:40'], [2, '08:50', '09:30']),
      bells(2, [1, '08:30', '09:10'], [2, '09:20', '10:00']),
    ])
    expect(slots.count).toBe(2)
    expect(slots.slotOf(1, 2)).toBe(slots.slotOf(2, 2))
  })
})
