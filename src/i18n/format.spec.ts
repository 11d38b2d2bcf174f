import { describe, expect, it } from '@jest/globals'

import {
  formatAverage,
  formatBytes,
  formatDate,
  formatDateRange,
  formatInstant,
  formatNearDate,
  formatNumber,
  formatPercent,
  formatTimeRange,
  fullName,
  initials,
  monogram,
  monthName,
  weekdayName,
} from './format'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('dates', () => {
  const date = '2026-11-24'

  it.each([
    ['short', '24.11', '24/11'],
    ['numeric', '24.11.2026', '24/11/2026'],
    ['day', '24 ноября', '24 November'],
    ['dayYear', '24 ноября 2026 г.', '24 November 2026'],
    ['month', 'ноябрь 2026', 'November 2026'],
    ['weekday', 'вторник, 24 ноября', 'Tuesday, 24 November'],
    ['weekdayFor', 'вторник, 24 ноября', 'Tuesday, 24 November'],
    ['weekdayShort', 'вт, 24.11', 'Tue, 24/11'],
  ] as const)('writes the style %s', (style, ru, en) => {
    expect(plain(formatDate('ru', date, style))).toBe(ru)
    expect(plain(formatDate('en', date, style))).toBe(en)
  })

  it('says for which weekday something is', () => {
    const days = ['2026-11-23', '2026-11-25', '2026-11-27', '2026-11-28', '2026-11-29']
    expect(days.map((day) => formatDate('ru', day, 'weekdayFor').split(',')[0])).toEqual([
      'понедельник',
      'среду',
      'пятницу',
      'субботу',
      'воскресенье',
    ])
  })

  it('keeps the day with its month', () => {
    expect(formatDate('ru', '2026-09-01')).toBe('1\u00a0сентября')
  })

  it.each([
    ['2026-11-23', '2026-11-29', '23–29 ноября'],
    ['2026-11-30', '2026-12-06', '30 ноября — 6 декабря'],
    ['2026-12-28', '2027-01-10', '28 декабря 2026 г. — 10 января 2027 г.'],
    ['2026-11-24', '2026-11-24', '24 ноября'],
  ])('writes the range %s … %s', (from, to, text) => {
    expect(plain(formatDateRange('ru', from, to))).toBe(text)
  })

  it('adds the year of a range when asked', () => {
    expect(plain(formatDateRange('ru', '2026-11-23', '2026-11-29', { withYear: true }))).toBe(
      '23–29 ноября 2026 г.',
    )
  })

  it('names the days around today', () => {
    expect(formatNearDate('ru', '2026-11-24', date)).toBe('сегодня')
    expect(formatNearDate('ru', '2026-11-25', date)).toBe('завтра')
    expect(formatNearDate('en', '2026-11-23', date)).toBe('yesterday')
    expect(plain(formatNearDate('ru', '2026-11-26', date))).toBe('четверг, 26 ноября')
  })

  it('shows an instant on the clock of the school, wherever the machine stands', () => {
    expect(plain(formatInstant('ru', '2026-11-24T21:30:00Z', { timeZone: 'Europe/Samara' }))).toBe(
      '25 ноября, 1:30',
    )
  })

  it('reads times without a leading zero', () => {
    expect(formatTimeRange('ru', '08:30', '09:15')).toBe('8:30–9:15')
    expect(formatTimeRange('ru', '10:00', '10:40')).toBe('10:00–10:40')
  })

  it('knows the names', () => {
    expect(weekdayName('ru', 7)).toBe('воскресенье')
    expect(weekdayName('en', 1, 'short')).toBe('Mon')
    expect(monthName('ru', 5)).toBe('май')
  })
})

describe('numbers', () => {
  it.each([
    [4.333333, '4,33'],
    [4.005, '4,01'],
    [3.995, '4,00'],
    [5, '5,00'],
    [null, '—'],
    [Number.NaN, '—'],
  ])('writes the average %p', (average, text) => {
    expect(formatAverage('ru', average)).toBe(text)
  })

  it('uses the sign of the language', () => {
    expect(formatAverage('en', 4.5)).toBe('4.50')
    expect(plain(formatNumber('ru', 12345.6))).toBe('12 345,6')
    expect(formatNumber('ru', 1234)).toBe('1234')
    expect(formatNumber('en', 1234567)).toBe('1,234,567')
    expect(formatNumber('ru', -2.5)).toBe('−2,5')
    expect(formatNumber('ru', -0.001)).toBe('0')
  })

  it('writes shares and sizes', () => {
    expect(plain(formatPercent('ru', 0.873))).toBe('87 %')
    expect(formatPercent('en', 0.873, 1)).toBe('87.3%')
    expect(plain(formatBytes('ru', 1_300_000))).toBe('1,2 МБ')
    expect(plain(formatBytes('ru', 0))).toBe('0 Б')
    expect(plain(formatBytes('en', 20_480))).toBe('20 KB')
  })
})

describe('names', () => {
  const person = { lastName: 'Иванова', firstName: 'Анна', middleName: 'Петровна' }

  it('shortens to initials that stay on one line', () => {
    expect(initials(person)).toBe('Иванова\u00a0А.\u00a0П.')
    expect(initials({ ...person, middleName: null })).toBe('Иванова\u00a0А.')
  })

  it('writes the full name and the monogram', () => {
    expect(fullName(person)).toBe('Иванова Анна Петровна')
    expect(monogram('Ёлкина Анна Петровна')).toBe('ЁА')
    expect(monogram('')).toBe('')
  })
})
