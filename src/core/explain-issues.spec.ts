import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'

import { explainIssues, inputMessage } from './explain-issues'

const explain = (schema: z.ZodType, input: unknown, locale: 'ru' | 'en' = 'ru') =>
  explainIssues(schema.safeParse(input, { reportInput: true }).error?.issues ?? [], locale)

describe('what is wrong with an input, in words', () => {
  it('wins from a schema that says it itself, in both languages', () => {
    const schema = z
      .number()
      .max(5, inputMessage({ ru: 'Отметка — от 1 до 5.', en: 'A mark is from 1 to 5.' }))
    expect(explain(schema, 6)).toEqual([{ code: 'bad-input', path: '', message: 'Отметка — от 1 до 5.' }])
    expect(explain(schema, 6, 'en')[0]?.message).toBe('A mark is from 1 to 5.')
  })

  it.each([
    [z.number(), 'x', 'Здесь нужно: число.', 'This must be a number.'],
    [z.string(), 5, 'Здесь нужно: текст.', 'This must be a text.'],
    [z.array(z.string()), {}, 'Здесь нужно: список.', 'This must be a list.'],
    [z.object({}), [], 'Здесь нужно: набор полей.', 'This must be a set of fields.'],
    [z.string(), undefined, 'Не заполнено.', 'Not filled in.'],
  ])('names the type that is wanted: %#', (schema, input, ru, en) => {
    expect([explain(schema, input)[0]?.message, explain(schema, input, 'en')[0]?.message]).toEqual([ru, en])
  })

  it('tells the place of each, and speaks Russian of the rest too', () => {
    const schema = z.object({
      marks: z.array(z.object({ value: z.number().min(1) })),
      name: z.string().max(2),
    })
    const found = explain(schema, { marks: [{ value: 3 }, { value: 0 }], name: 'abc' })
    expect(found.map(({ path }) => path)).toEqual(['marks.1.value', 'name'])
    for (const { message } of found) expect(message).toMatch(/[а-яё]{4}/i)
  })
})
