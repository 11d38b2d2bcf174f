import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'

import { explainIssues, inputMessage } from './explain-issues'
import type { Locale } from './locale'

const schema = z.object({
  weight: z.int().max(100),
  topic: z.string().max(3, inputMessage({ ru: 'Тема длиннее трёх букв.', en: 'The topic is too long.' })),
  marks: z.array(z.object({ value: z.number() })),
})
const valid = { weight: 1, topic: 'абв', marks: [] as unknown }

const explain = (input: object, locale: Locale) => {
  const { error } = schema.safeParse({ ...valid, ...input }, { reportInput: true })
  return explainIssues(error?.issues ?? [], locale)
}
const messages = (input: object) => ({
  ru: explain(input, 'ru')[0]?.message,
  en: explain(input, 'en')[0]?.message,
})

describe('explaining what is wrong with an input', () => {
  it('says where, as a path', () => {
    expect(explain({ marks: [{ value: 1 }, { value: 'пять' }] }, 'ru')).toEqual([
      { code: 'bad-input', path: 'marks.1.value', message: 'Здесь нужно: число.' },
    ])
  })

  it('tells every fault at once', () => {
    expect(explain({ weight: 'x', topic: 5 }, 'en').map(({ path }) => path)).toEqual(['weight', 'topic'])
  })

  it.each([
    ['what is missing', { topic: undefined }, { ru: 'Не заполнено.', en: 'Not filled in.' }],
    ['a wrong type', { topic: 5 }, { ru: 'Здесь нужно: текст.', en: 'This must be a text.' }],
    ['a list', { marks: {} }, { ru: 'Здесь нужно: список.', en: 'This must be a list.' }],
    ['a fraction', { weight: 1.5 }, { ru: 'Здесь нужно: целое число.', en: 'This must be a whole number.' }],
    ['own words', { topic: 'абвг' }, { ru: 'Тема длиннее трёх букв.', en: 'The topic is too long.' }],
  ])('speaks the reader’s language of %s', (_, input, expected) => expect(messages(input)).toEqual(expected))

  it('has words for everything else', () => {
    const { ru, en } = messages({ weight: 101 })
    expect(ru).toMatch(/[а-яё].*100/i)
    expect(en).toMatch(/100/)
    expect(en).not.toMatch(/[а-яё]/i)
  })
})
