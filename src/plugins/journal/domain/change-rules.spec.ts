import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addDays } from '@/core/school-date'

import { changedFields, cuts, scaleChangedBy, scaleChangedWithout, writeAct } from './change-rules'
import { DEFAULT_MARK_RULES, rulesOn } from './mark-rules'
import { MARK_SCALES } from './mark-scales'

const rules = (from: string, scale: (typeof MARK_SCALES)[number] = 'five') => ({
  ...DEFAULT_MARK_RULES,
  from,
  scale,
})
const anyRules = fc
  .tuple(
    fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-09-01', days)),
    fc.constantFrom(...MARK_SCALES),
  )
  .map(([from, scale]) => rules(from, scale))
const anyHistory = fc.uniqueArray(anyRules, { selector: ({ from }) => from, maxLength: 6 })

describe('a change of the scale', () => {
  it('reaches to the next rules', () => {
    const all = [rules('2026-09-01'), rules('2027-01-11')]
    expect(scaleChangedBy(all, rules('2026-11-05', 'ten'))).toEqual({ from: '2026-11-05', to: '2027-01-10' })
    expect(scaleChangedBy(all, rules('2027-04-01', 'ten'))).toEqual({ from: '2027-04-01', to: null })
    expect(scaleChangedBy(all, rules('2026-11-05'))).toBeNull()
  })

  it('is told of exactly those days on which another scale would hold', () => {
    fc.assert(
      fc.property(anyHistory, anyRules, fc.integer({ min: 0, max: 330 }), (all, added, day) => {
        fc.pre(all.every(({ from }) => from !== added.from))
        const date = addDays('2026-09-01', day)
        const span = scaleChangedBy(all, added)
        const isIn = span !== null && span.from <= date && (span.to === null || date <= span.to)
        const before = rulesOn(all, date).scale
        const after = rulesOn([...all, added], date).scale
        // What is told to stay stays; what is told to change becomes the new scale.
        expect(after).toBe(isIn ? added.scale : before)
        expect(scaleChangedWithout([...all, added], added)).toEqual(span)
      }),
    )
  })

  it('cuts a term unless it is the first day', () => {
    const term = { from: '2026-11-05', to: '2026-12-27' }
    expect(
      ['2026-11-04', '2026-11-05', '2026-11-06', '2026-12-27', '2026-12-28'].map((day) => cuts(day, term)),
    ).toEqual([false, false, true, true, false])
  })
})

describe('what changes', () => {
  it('is told by the field, lists compared as lists', () => {
    const before = rules('2026-09-01')
    expect(changedFields(before, { ...before, minMarks: 5, unmarkedGrades: [1] })).toEqual(['minMarks'])
    expect(changedFields(before, { ...before, unmarkedGrades: [1, 2] })).toEqual(['unmarkedGrades'])
  })

  it('a bare number of an act is told to be one', () => {
    expect(writeAct({ number: '15', date: '2026-08-28' })).toBe('№\u00a015 от 28.08.2026')
    expect(writeAct({ number: 'Приказ 15-од', date: '2026-08-28' })).toBe('Приказ 15-од от 28.08.2026')
  })
})
