import { describe, expect, it } from '@jest/globals'
import type { Field, FieldHook } from 'payload'

import { requireShape, withTexts } from './check-shape'

const ask = (args: object, { payloadAPI = 'REST', overrideAccess = false } = {}) =>
  Promise.resolve().then(() =>
    requireShape({ args, req: { payloadAPI }, overrideAccess, operation: 'create' } as never),
  )

describe('the shape of a question', () => {
  it.each([null, 'text', 5, [], undefined])('data is never %p', async (data) => {
    await expect(ask({ data })).rejects.toMatchObject({ status: 400, code: 'bad-input' })
  })

  it.each(['text', 5, []])('a condition is never %p', async (where) => {
    await expect(ask({ where })).rejects.toMatchObject({ status: 400, path: 'where' })
  })

  it('no condition asks by an operator that there is not, however deep it stands', async () => {
    const leaf = { 'person.lastName': { all: ['Ёлкин'] } }
    for (const where of [leaf, { or: [{ id: { equals: 1 } }, { and: [leaf] }] }])
      await expect(ask({ where })).rejects.toMatchObject({ status: 400, path: 'where' })
    const plain = { and: [{ all: { equals: 1 } }] }
    await expect(ask({ where: plain })).resolves.toEqual({ where: plain })
  })

  it('what the server asks itself is its own business', async () => {
    await expect(ask({ data: [] }, { payloadAPI: 'local' })).resolves.toEqual({ data: [] })
    await expect(ask({ data: [] }, { overrideAccess: true })).resolves.toEqual({ data: [] })
    await expect(ask({ data: {}, where: {} })).resolves.toEqual({ data: {}, where: {} })
  })
})

describe('texts are texts', () => {
  const fields: Field[] = [
    { name: 'title', type: 'text' },
    { name: 'tags', type: 'text', hasMany: true },
    { type: 'row', fields: [{ name: 'topic', type: 'textarea' }] },
    { name: 'items', type: 'array', fields: [{ name: 'url', type: 'text' }] },
    { name: 'weight', type: 'number' },
    { name: 'body', type: 'richText' },
  ]
  const hookOf = (field: Field | undefined): FieldHook | undefined =>
    (field as { hooks?: { beforeValidate?: FieldHook[] } } | undefined)?.hooks?.beforeValidate?.[0]
  const check = (field: Field | undefined, value: unknown): unknown =>
    hookOf(field)?.({ value, path: ['here'] } as never)
  const [title, tags, row, items, weight, body] = withTexts(fields)
  const inner = (field: Field | undefined): Field | undefined =>
    field && 'fields' in field ? field.fields[0] : undefined

  it.each([{}, ['a'], 5, true])('%j is none', (value) => {
    for (const field of [title, inner(row), inner(items)]) {
      expect(() => check(field, value)).toThrow('нужен текст')
    }
  })

  it('takes texts and empty values as they are, and lists where a list is meant', () => {
    for (const value of ['a', '', null, undefined]) expect(check(title, value)).toBe(value)
    expect(check(tags, ['a', 'b'])).toEqual(['a', 'b'])
    expect(() => check(tags, ['a', {}])).toThrow('нужен текст')
  })

  it.each([
    'a',
    [],
    {},
    { root: 'a' },
    { root: { children: 'a' } },
    { root: { children: [{ children: [null] }] } },
  ])('%j is no text of the editor', (value) => {
    expect(() => check(body, value)).toThrow('текст из редактора')
  })

  it('takes a text of the editor, and none', () => {
    const text = { root: { type: 'root', children: [{ type: 'paragraph', children: [{ text: 'a' }] }] } }
    for (const value of [text, null, undefined]) expect(check(body, value)).toBe(value)
  })

  it('a list is a list, and none is an empty one', () => {
    expect(check(items, null)).toEqual([])
    expect(check(items, undefined)).toBeUndefined()
    expect(check(items, [{ url: 'a' }])).toEqual([{ url: 'a' }])
    for (const value of [{}, 'a', 5]) expect(() => check(items, value)).toThrow('нужен список')
  })

  it('leaves other fields, and the definition itself, alone', () => {
    expect(weight).toBe(fields[4])
    expect(fields[0]).toEqual({ name: 'title', type: 'text' })
  })
})
