import { describe, expect, it } from '@jest/globals'

import { transliterate } from '@/db/cyrillic/transliterate'

import { baseOf, freeUsernames } from './usernames'

describe('baseOf', () => {
  it.each([
    ['Щёлкина-Юрьева', 'Эмма', 'shchelkinaiureva.e'],
    ['Иванов', 'Пётр', 'ivanov.p'],
    ['李', '', 'user.x'],
  ])('names %s %s', (lastName, firstName, name) =>
    expect(baseOf({ lastName, firstName }, transliterate)).toBe(name),
  )
})

it('gives no user name twice', () =>
  expect(freeUsernames(['ivanov.p', 'ivanov.p', 'petrov.a'], ['IVANOV.P', 'ivanov.p3'])).toEqual([
    'ivanov.p2',
    'ivanov.p4',
    'petrov.a',
  ]))
