import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Rule, RuleContext, Verdict } from '@/core/rule'

import { all, any, nobody, not } from './algebra'

const context = {} as RuleContext
const rule =
  (verdict: Verdict): Rule =>
  () =>
    verdict
const verdicts = fc.array(fc.constantFrom<Verdict>(true, false, { a: { equals: 1 } }, { b: { equals: 2 } }), {
  maxLength: 6,
})

describe('rule algebra', () => {
  it('agrees with three-valued logic', async () => {
    await fc.assert(
      fc.asyncProperty(verdicts, async (list) => {
        const wheres = list.filter((verdict) => typeof verdict !== 'boolean')
        const allOf = await all(...list.map(rule))(context)
        const anyOf = await any(...list.map(rule))(context)
        if (list.includes(false)) expect(allOf).toBe(false)
        else if (wheres.length === 0) expect(allOf).toBe(true)
        else expect(allOf).toEqual(wheres.length === 1 ? wheres[0] : { and: wheres })
        if (list.includes(true)) expect(anyOf).toBe(true)
        else if (wheres.length === 0) expect(anyOf).toBe(false)
        else expect(anyOf).toEqual(wheres.length === 1 ? wheres[0] : { or: wheres })
      }),
    )
  })

  it('does not ask after the answer is known', async () => {
    const mustNotRun: Rule = () => {
      throw new Error('asked')
    }
    expect(await all(nobody, mustNotRun)(context)).toBe(false)
    expect(await any(rule(true), mustNotRun)(context)).toBe(true)
  })

  it('turns only a plain answer round', async () => {
    expect(await not(nobody)(context)).toBe(true)
    await expect(not(rule({ a: { equals: 1 } }))(context)).rejects.toThrow('yes or no')
  })
})
