import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { assignTeachers, type TeachingUnit } from './assign-teachers'

const TEACHERS = 5
const anyUnits = fc
  .array(fc.record({ hours: fc.integer({ min: 1, max: 9 }), isDivided: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list) =>
    list.flatMap(({ hours, isDivided }, index): TeachingUnit[] => {
      const unit = { class: index, hours, eligible: [0, 1, 2, 3, 4], pair: null }
      return isDivided ? [unit, unit] : [unit]
    }),
  )
  .map((units) =>
    units.map((unit, index): TeachingUnit => {
      const pair = units.findIndex((other, position) => position !== index && other.class === unit.class)
      return { ...unit, pair: pair === -1 ? null : pair }
    }),
  )

describe('assignTeachers', () => {
  it('gives halves of a class to different teachers and keeps loads even', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const owners = assignTeachers({ units, teacherCount: TEACHERS })
        const loads = Array.from({ length: TEACHERS }, () => 0)
        units.forEach(({ hours, pair }, index) => {
          loads[owners[index]!]! += hours
          if (pair !== null) expect(owners[pair]).not.toBe(owners[index])
        })
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(18)
      }),
    )
  })

  it('asks only those who can teach it', () => {
    const units = [0, 1, 2].map((index): TeachingUnit => ({
      class: index,
      hours: 3,
      eligible: [index, 3],
      pair: null,
    }))
    for (const [index, owner] of assignTeachers({ units, teacherCount: 4 }).entries()) {
      expect([index, 3]).toContain(owner)
    }
  })

  it('says when nobody can', () => {
    const units: TeachingUnit[] = [{ class: 0, hours: 1, eligible: [], pair: null }]
    expect(() => assignTeachers({ units, teacherCount: 1 })).toThrow('Nobody can teach')
  })
})
