import { describe, expect, it } from '@jest/globals'

import { DEFAULT_MARK_RULES } from './mark-rules'
import { readExample, tryRules } from './rule-example'

describe('an example of the rules', () => {
  it('reads marks with weights, and leaves out what is none', () => {
    expect(readExample('5/10, 4/30 3 да 4.5')).toEqual([
      { value: 5, weight: 10 },
      { value: 4, weight: 30 },
      { value: 3, weight: 10 },
    ])
  })

  it('comes to what the journal would come to', () => {
    const marks = readExample('5/10 4/30 3/20 3/20 2/0')
    expect(tryRules(DEFAULT_MARK_RULES, marks)).toMatchObject({ average: 3.625, value: 4 })
    expect(tryRules({ ...DEFAULT_MARK_RULES, averaging: 'plain' }, marks)).toMatchObject({ average: 3.75 })
    expect(tryRules({ ...DEFAULT_MARK_RULES, roundUpFrom: 0.7 }, marks)).toMatchObject({ value: 3 })
    expect(tryRules({ ...DEFAULT_MARK_RULES, minMarks: 5 }, marks)).toMatchObject({ why: 'fewMarks' })
  })

  it('says nothing of marks that the scale does not have', () => {
    expect(tryRules({ ...DEFAULT_MARK_RULES, scale: 'pass' }, readExample('5/10'))).toBeNull()
  })
})
