import { describe, expect, it } from '@jest/globals'

import { type History, planAssignment } from './plan-assignment'

const NONE: History = { hasBefore: false, lastLesson: null, lastRecord: null }
const present = { teacher: 1, hoursPerWeek: 5, from: '2026-09-01', to: null }
const other = { teacher: 2, hoursPerWeek: 5 }
const step = (now: typeof other | null, history: Partial<History> = {}, date = '2026-11-23') =>
  planAssignment({ present, now, date, history: { ...NONE, ...history } })

describe('planAssignment', () => {
  it('makes what is not there', () => {
    expect(planAssignment({ present: null, now: other, date: '2026-11-23', history: NONE })).toEqual({
      kind: 'insert',
      given: other,
    })
    expect(planAssignment({ present: null, now: null, date: '2026-11-23', history: NONE }).kind).toBe(
      'nothing',
    )
  })

  it('changes in place what has no lessons before the day', () => {
    expect(step(other).kind).toBe('change')
    expect(step(other, { lastLesson: '2026-12-01' }).kind).toBe('change')
    expect(step(other, { hasBefore: true }, '2026-09-01').kind).toBe('change')
  })

  it('ends what has lessons on the day before, and another begins', () =>
    expect(step(other, { hasBefore: true })).toEqual({ kind: 'split', given: other, to: '2026-11-22' }))

  it('never parts records from their teacher', () => {
    for (const now of [other, null])
      expect(step(now, { hasBefore: true, lastLesson: '2026-12-01', lastRecord: '2026-11-24' })).toEqual({
        kind: 'refuse',
        why: 'records',
        date: '2026-11-24',
      })
  })

  it('keeps one journal when only the hours of the same teacher change', () => {
    const records = { hasBefore: true, lastRecord: '2026-11-24' }
    expect(step({ teacher: 1, hoursPerWeek: 4 }, records).kind).toBe('change')
    expect(step({ teacher: 1, hoursPerWeek: 5 }, records).kind).toBe('nothing')
  })

  it('takes a workload back: removed when nothing hangs on it, ended when it was taught', () => {
    expect(step(null).kind).toBe('remove')
    expect(step(null, { hasBefore: true })).toEqual({ kind: 'end', to: '2026-11-22' })
    expect(step(null, { lastLesson: '2026-12-01' })).toMatchObject({ kind: 'refuse', why: 'lessons' })
  })
})
