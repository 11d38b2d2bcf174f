import { describe, expect, it } from '@jest/globals'

import { lockOf } from './lock-of'

const lesson = { id: 1, workload: 5, class: 7, subject: 3, grade: 7, teacher: 9, date: '2026-10-20' }
const lock = { through: '2026-10-25', grade: null, class: null, subject: null, note: 'Приказ 12' }
const opening = { teacher: 9, workload: null, from: null, to: null, until: '2026-11-25' }
const ask = (over: Partial<Parameters<typeof lockOf>[0]> = {}) =>
  lockOf({
    lesson,
    locks: [lock],
    openings: [],
    terms: [{ name: '1 четверть', to: '2026-10-25' }],
    lockDays: null,
    today: '2026-11-23',
    ...over,
  })

describe('lockOf', () => {
  it('holds lessons through its day and no later ones', () => {
    expect(ask()).toEqual({ through: '2026-10-25', note: 'Приказ 12' })
    expect(ask({ lesson: { ...lesson, date: '2026-10-25' } })).not.toBeNull()
    expect(ask({ lesson: { ...lesson, date: '2026-10-26' } })).toBeNull()
  })

  it('holds only its grade, class and subject', () => {
    expect(ask({ locks: [{ ...lock, grade: 8 }] })).toBeNull()
    expect(ask({ locks: [{ ...lock, class: 8 }] })).toBeNull()
    expect(ask({ locks: [{ ...lock, subject: 4 }] })).toBeNull()
    expect(ask({ locks: [{ ...lock, grade: 7, class: 7, subject: 3 }] })).not.toBeNull()
  })

  it('tells the lock that holds longest', () => {
    expect(ask({ locks: [lock, { ...lock, through: '2026-11-01', note: null }] })?.through).toBe('2026-11-01')
  })

  it('locks a term by itself so many days after its end', () => {
    const byItself = { locks: [], lockDays: 5 }
    expect(ask({ ...byItself, today: '2026-10-30' })).toBeNull()
    expect(ask({ ...byItself, today: '2026-10-31' })).toEqual({ through: '2026-10-25', note: '1 четверть' })
  })

  it('is weaker than an opening, until its day and for its lessons', () => {
    expect(ask({ openings: [opening] })).toBeNull()
    expect(ask({ openings: [opening], today: '2026-11-26' })).not.toBeNull()
    expect(ask({ openings: [{ ...opening, teacher: 8 }] })).not.toBeNull()
    expect(ask({ openings: [{ ...opening, workload: 6 }] })).not.toBeNull()
    expect(ask({ openings: [{ ...opening, teacher: null, workload: 5 }] })).toBeNull()
    expect(ask({ openings: [{ ...opening, from: '2026-10-21' }] })).not.toBeNull()
  })
})
