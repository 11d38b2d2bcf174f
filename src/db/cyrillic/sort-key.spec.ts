import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { sortKey } from './sort-key'

const collator = new Intl.Collator('ru', { numeric: true, sensitivity: 'accent' })
const binary = (a: string, b: string): number => Number(a > b) - Number(a < b)
const byKey = (a: string, b: string): number => binary(sortKey(a), sortKey(b))

const sorted = (...names: string[]): string[] => [...names].reverse().sort(byKey)

describe('sortKey', () => {
  it.each([
    ['ё beside е', ['Елкин', 'Ёлкин', 'Ельцин', 'Жуков']],
    ['classes', ['1А', '2А', '2Б', '9Б', '10А', '10Б', '11А']],
    ['whole words before longer ones', ['Иванов', 'Иванов Второй', 'Иванова', 'Иванько']],
    ['digits, Cyrillic, Latin', ['3D-кружок', 'Ярило', 'Astra', 'Zenit']],
    ['letters of the region', ['Айрат', 'Аяз', 'Әдилә', 'Борис', 'Саша', 'Ҫеҫпӗл', 'Тимур']],
    ['rooms', ['2', '12', '101', '101а', '102', 'Спортзал']],
  ])('sorts %s', (_what, names) => {
    expect(sorted(...names)).toEqual(names)
  })

  it('compares the last name whole before the first name', () => {
    const people = [
      ['Иванов', 'Яков'],
      ['Иванов Второй', 'Артём'],
      ['Иванова', 'Анна'],
    ]
    expect([...people].reverse().sort((a, b) => binary(sortKey(...a), sortKey(...b)))).toEqual(people)
  })

  it('takes no notice of case, quotes and leading zeros', () => {
    expect(sortKey('«Звезда» 07')).toBe(sortKey('звезда 7'))
  })

  it('is empty for nothing', () => {
    expect(sortKey(null, undefined, '')).toBe('')
  })

  const word = fc.string({
    unit: fc.constantFrom(
      ...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЕЁЖЯ',
      ...'abyz',
      ...'0129',
      'ә',
      'ң',
      'ї',
      'ӑ',
    ),
    minLength: 1,
    maxLength: 8,
  })

  it('agrees with the collation of the Russian locale', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect([a, b, byKey(a, b)]).toEqual([a, b, Math.sign(collator.compare(a, b))])
      }),
      { numRuns: 5000 },
    )
  })

  it('agrees with it where words differ late', () => {
    const near = fc.string({ unit: fc.constantFrom('е', 'Ё', 'ж', '2', '1', 'ә', 'й', 'b'), maxLength: 4 })
    fc.assert(
      fc.property(near, near, (a, b) => {
        expect([a, b, byKey(a, b)]).toEqual([a, b, Math.sign(collator.compare(a, b))])
      }),
      { numRuns: 5000 },
    )
  })

  it('agrees with it for several words', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'авгеёя'), minLength: 1, maxLength: 4 })
    const name = fc.array(letters, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect([a, b, byKey(a, b)]).toEqual([a, b, Math.sign(collator.compare(a, b))])
      }),
      { numRuns: 3000 },
    )
  })
})
