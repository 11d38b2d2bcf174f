import { describe, expect, it } from '@jest/globals'

import { findConflicts } from './conflicts'
import { reconcile, type Settled, usualTarget } from './settle'

const student = (changes: Partial<Settled> = {}): Settled => ({
  student: 1,
  class: 7,
  grade: 7,
  debts: [],
  isExcellent: false,
  proposal: 'promote',
  decision: 'promote',
  target: 80,
  reason: null,
  decidedBy: null,
  decidedAt: null,
  revision: 0,
  isLeaving: false,
  order: null,
  ...changes,
})
const PLAN = [
  { id: 80, grade: 8, capacity: 2 },
  { id: 70, grade: 7, capacity: 2 },
]
const ask = (changes: Partial<Parameters<typeof findConflicts>[0]> = {}) =>
  findConflicts({
    students: [student()],
    enrolledTwice: [],
    endedWithoutOrder: [],
    openOrders: [],
    plan: PLAN,
    present: new Map(),
    isApproved: true,
    failedOrders: [],
    hasOrders: false,
    ...changes,
  }).map(({ code }) => code)

describe('conflicts', () => {
  it('are none for a student who goes on', () => expect(ask()).toEqual([]))
  it('are classes that are not approved, and then no target is asked', () =>
    expect(ask({ isApproved: false, students: [student({ target: null })] })).toEqual(['classesNotApproved']))
  it('are debts nobody decided on', () =>
    expect(ask({ students: [student({ decision: null, target: null })] })).toEqual(['undecided']))
  it('are a missing class and one of a wrong grade', () => {
    expect(ask({ students: [student({ target: null })] })).toEqual(['noTarget'])
    expect(ask({ students: [student({ target: 70 })] })).toEqual(['wrongTarget'])
    expect(ask({ students: [student({ grade: 11, decision: 'graduate', target: null })] })).toEqual([])
  })
  it('are two classes at once, a leave that is not signed, another open order, a failed one', () => {
    expect(ask({ enrolledTwice: [1] })).toEqual(['enrolledTwice'])
    expect(ask({ endedWithoutOrder: [1] })).toEqual(['endedWithoutOrder'])
    const order = { order: 5, student: 1, isLeave: true, state: 'draft' as const }
    expect(ask({ openOrders: [order] })).toEqual(['leavingByDraft'])
    expect(ask({ openOrders: [{ ...order, isLeave: false }] })).toEqual(['openOrder'])
    expect(ask({ failedOrders: [5] })).toEqual(['orderFailed'])
  })
  it('are more students than a class takes, without those who leave', () => {
    const three = [1, 2, 3].map((id) => student({ student: id }))
    expect(ask({ students: three })).toEqual(['overfull'])
    expect(ask({ students: three.slice(1), present: new Map([[80, 1]]) })).toEqual(['overfull'])
    expect(ask({ students: [...three.slice(1), student({ isLeaving: true })] })).toEqual([])
  })
  it('are students in no order once the orders are there', () => {
    expect(ask({ hasOrders: true })).toEqual(['notInOrder'])
    expect(ask({ hasOrders: true, students: [student({ order: 5 })] })).toEqual([])
  })
})

describe('the usual class', () => {
  const plan = [
    { id: 80, fromClass: 7, grade: 8, letter: 'А' },
    { id: 70, fromClass: 6, grade: 7, letter: 'А' },
    { id: 71, fromClass: 5, grade: 7, letter: 'Б' },
  ]
  const from = { id: 7, grade: 7, letter: 'Б' }
  it('continues the class, or has its letter in the same grade', () => {
    expect(usualTarget(plan, { decision: 'promote', from })).toBe(80)
    expect(usualTarget(plan, { decision: 'repeat', from })).toBe(71)
    expect(usualTarget(plan, { decision: 'repeat', from: { ...from, letter: 'В' } })).toBeNull()
    expect(usualTarget(plan.slice(0, 2), { decision: 'repeat', from })).toBe(70)
    expect(usualTarget(plan, { decision: 'graduate', from })).toBeNull()
    expect(usualTarget(plan, { decision: null, from })).toBeNull()
  })
})

describe('the reconciliation', () => {
  it('counts everybody once', () => {
    const [row] = reconcile([
      student(),
      student({ decision: 'conditional' }),
      student({ decision: 'repeat' }),
      student({ decision: null }),
      student({ decision: 'honours' }),
      student({ decision: 'graduate' }),
      student({ isLeaving: true }),
    ])
    expect(row).toEqual({
      class: 7,
      total: 7,
      promoted: 1,
      conditional: 1,
      repeat: 1,
      graduated: 1,
      honours: 1,
      left: 1,
      open: 1,
    })
  })
})
