import { describe, expect, it } from '@jest/globals'

import type { CellChange } from '../types'
import { planChanges } from './cell-changes'

const saved = [{ id: 1, lines: [{ subject: 7, component: 'mandatory' as const, hoursPerWeek: 3 }] }]
const change = (was: number | null, now: number | null, subject = 7): CellChange => ({
  curriculum: 1,
  subject,
  component: 'mandatory',
  was,
  now,
})

describe('planChanges', () => {
  it('puts, clears and adds what was seen as it is', () => {
    expect(planChanges(saved, [change(3, 4)])).toMatchObject({ put: [{ now: 4 }], remove: [], conflicts: [] })
    expect(planChanges(saved, [change(3, null)])).toMatchObject({ put: [], remove: [{ subject: 7 }] })
    expect(planChanges(saved, [change(null, 2, 8)])).toMatchObject({ put: [{ subject: 8, now: 2 }] })
  })

  it('does nothing twice', () =>
    expect(planChanges(saved, [change(2, 3), change(1, null, 9)])).toEqual({
      put: [],
      remove: [],
      conflicts: [],
    }))

  it('tells the newer value of a cell that somebody else has changed', () =>
    expect(planChanges(saved, [change(2, 4), change(1, 5, 8)]).conflicts).toEqual([
      { curriculum: 1, component: 'mandatory', subject: 7, value: 3 },
      { curriculum: 1, component: 'mandatory', subject: 8, value: null },
    ]))
})
