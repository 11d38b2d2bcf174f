import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cellAddress, columnIndex } from './cells'
import { matchColumns, missingFields } from './match-columns'
import { parseDate } from './parse-date'
import { classKey, parseClassName, parseKinship, parseName, parsePhone, parseSex } from './parse-words'

describe('addresses of cells', () => {
  it('names a column as Excel does and finds it again', () => {
    expect(cellAddress(2, 17)).toBe('C17')
    expect(cellAddress(27, 1)).toBe('AB1')
    fc.assert(fc.property(fc.nat(20_000), (column) => columnIndex(cellAddress(column, 5)) === column))
  })
})

describe('dates as people type them', () => {
  it.each([
    ['17.03.2015', '2015-03-17'],
    ['7.3.15', '2015-03-07'],
    ['07.03.85', '1985-03-07'],
    ['2015-03-17', '2015-03-17'],
    ['17/03/2015', '2015-03-17'],
    ['17 марта 2015 г.', '2015-03-17'],
    ['3 мая 2014 года', '2014-05-03'],
    ['42080', '2015-03-17'],
  ])('%s', (text, date) => expect(parseDate(text)).toBe(date))
  it.each(['31.02.2015', '2015', 'вчера', '', '17.13.2015', '1.1.1'])('refuses «%s»', (text) =>
    expect(parseDate(text)).toBeNull(),
  )
  it('reads every day back', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10)
        return parseDate(iso.split('-').reverse().join('.')) === iso
      }),
    )
  })
})

describe('words', () => {
  it('reads names, classes, phones', () => {
    expect(parseName('  Иванова-Петрова   Анна Сергеевна ')).toEqual({
      lastName: 'Иванова-Петрова',
      firstName: 'Анна',
      middleName: 'Сергеевна',
    })
    expect(parseName('Иванова')).toBeNull()
    for (const text of ['5А', '5 «А»', '5-а', '5 "а"', '5 А'])
      expect(classKey(parseClassName(text)!)).toBe('5а')
    expect(parseClassName('12А')).toBeNull()
    for (const text of ['89271234567', '+7 (927) 123-45-67', '927 123 45 67'])
      expect(parsePhone(text)).toBe('+7 927 123-45-67')
    expect(parsePhone('нет')).toBeNull()
  })
  it('reads sex and kinship', () => {
    expect([parseSex('Жен.'), parseSex('М'), parseSex('?')]).toEqual(['female', 'male', null])
    expect([parseKinship('Мама'), parseKinship('тётя'), parseKinship('сосед')]).toEqual([
      'mother',
      'other',
      null,
    ])
  })
})

describe('columns', () => {
  it('finds columns in any order by synonyms', () => {
    const found = matchColumns('students', [
      'КЛАСС',
      'Ф.И.О.',
      'Дата рождения (дд.мм.гггг)',
      'Телефон',
      'Заметки',
    ])
    expect(found).toMatchObject({ class: 0, name: 1, birthDate: 2, phone: 3, snils: null })
    expect(missingFields('students', found)).toEqual([])
  })
  it('prefers what a person has set before, and tells what is missing', () => {
    expect(matchColumns('students', ['Кто', 'ФИО'], { name: 'Кто' }).name).toBe(0)
    expect(missingFields('students', matchColumns('students', ['ФИО'])).map(({ key }) => key)).toEqual([
      'birthDate',
    ])
  })
})
