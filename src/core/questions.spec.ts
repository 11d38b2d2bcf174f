import { describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'

import { defineSchoolPlugin, type SchoolPlugin } from './plugin'
import { ask } from './questions'
import { REGISTRY_KEY } from './registry'

declare module './questions' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface SchoolQuestions {
    'try.double': { asked: { number: number }; answer: { number: number } }
  }
}

const doubles = (slug: string, by: number): SchoolPlugin =>
  defineSchoolPlugin({
    slug,
    answers: { 'try.double': ({ asked }) => Promise.resolve({ number: asked.number * by }) },
  })
const knowsNothing = defineSchoolPlugin({
  slug: 'silent',
  answers: { 'try.double': () => Promise.resolve(null) },
})
const reqWith = (plugins: SchoolPlugin[], off: string[] = []): PayloadRequest => {
  const registry = { plugins, switchedOff: () => Promise.resolve(new Set(off)), standing: () => null }
  return { payload: { config: { custom: { [REGISTRY_KEY]: registry } } } } as unknown as PayloadRequest
}
const plain = defineSchoolPlugin({ slug: 'plain' })

describe('a question between plugins', () => {
  it('is answered by those who know, in their order', async () => {
    const req = reqWith([doubles('twice', 2), plain, knowsNothing, doubles('thrice', 3)])
    expect(await ask(req, 'try.double', { number: 4 })).toEqual([{ number: 8 }, { number: 12 }])
  })

  it('has no answer where nobody knows', async () => {
    expect(await ask(reqWith([plain]), 'try.double', { number: 4 })).toEqual([])
  })

  it('is not answered by a plugin that the school has switched off', async () => {
    const req = reqWith([doubles('twice', 2)], ['twice'])
    expect(await ask(req, 'try.double', { number: 4 })).toEqual([])
  })
})
