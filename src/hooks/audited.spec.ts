import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { changesBetween } from './audited'

const field = (name: string, more: object = {}): FlattenedField =>
  ({ name, type: 'text', ...more }) as FlattenedField
const fields = [
  field('phone'),
  field('updatedAt'),
  field('fullName', { virtual: 'person.fullName' }),
  field('person', { type: 'relationship', relationTo: 'people' }),
  field('hobbies', { type: 'array' }),
  field('isActive', { type: 'checkbox' }),
  field('identity', { type: 'group', flattenedFields: [field('number'), field('issuedBy')] }),
]
const between = (before: object, after: object) =>
  changesBetween(fields, before as Record<string, unknown>, after as Record<string, unknown>)

describe('changesBetween', () => {
  it('tells what a field was and is', () =>
    expect(between({ phone: '1' }, { phone: '2' })).toEqual([{ field: 'phone', before: '1', after: '2' }]))

  it('sees no change between empty values', () =>
    expect(between({ phone: null, hobbies: [] }, { phone: '', hobbies: undefined, person: null })).toEqual(
      [],
    ))

  it('compares a document with its id', () => {
    expect(between({ person: { id: 7, lastName: 'Ёлкин' } }, { person: 7 })).toEqual([])
    expect(between({ person: 7 }, { person: { id: 8 } })).toEqual([
      { field: 'person', before: '7', after: '8' },
    ])
  })

  it('looks into groups, also when there was none', () =>
    expect(between({}, { identity: { number: '123', issuedBy: null } })).toEqual([
      { field: 'identity.number', before: null, after: '123' },
    ]))

  it('is silent about stamps and what is kept nowhere', () =>
    expect(between({ updatedAt: 'a', fullName: 'А' }, { updatedAt: 'b', fullName: 'Б' })).toEqual([]))

  it('knows no from nothing', () =>
    expect(between({ isActive: true }, { isActive: false })).toEqual([
      { field: 'isActive', before: 'true', after: 'false' },
    ]))

  it('compares lists without the ids of their rows', () => {
    expect(between({ hobbies: [{ id: 'a', name: 'бег' }] }, { hobbies: [{ id: 'b', name: 'бег' }] })).toEqual(
      [],
    )
    expect(between({ hobbies: [{ name: 'бег' }] }, { hobbies: [] })).toHaveLength(1)
  })

  it('keeps a long text short', () =>
    expect(between({}, { phone: 'а'.repeat(5000) })[0]?.after).toHaveLength(2000))
})
