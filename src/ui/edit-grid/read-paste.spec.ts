import { describe, expect, it } from '@jest/globals'

import { readCell, readPaste } from './read-paste'

describe('readPaste', () => {
  it('leaves a single value to the browser', () => {
    expect(readPaste('Ильина')).toBeNull()
    expect(readPaste('Ильина\n')).toBeNull()
    expect(readPaste('')).toBeNull()
  })

  it('reads columns of a spreadsheet and typed lines', () => {
    expect(readPaste('1\tА Б\r\n2\tА\r\n')).toEqual([
      ['1', 'А Б'],
      ['2', 'А'],
    ])
    expect(readPaste('Ильина Ольга; учитель')).toEqual([['Ильина Ольга', 'учитель']])
    expect(readPaste('А\n\nБ')).toEqual([['А'], ['Б']])
    expect(readPaste('"Школа ""Рост"""\tА')).toEqual([['Школа "Рост"', 'А']])
  })

  it('keeps semicolons inside the cells of a spreadsheet', () => {
    expect(readPaste('учитель; завуч\tда')).toEqual([['учитель; завуч', 'да']])
  })
})

describe('readCell', () => {
  const date = { key: 'date', label: 'Дата', kind: 'date' } as const
  const time = { key: 'time', label: 'Время', kind: 'time' } as const
  const sex = {
    key: 'sex',
    label: 'Пол',
    kind: 'select',
    options: [
      { value: 'male', label: 'мужской' },
      { value: 'female', label: 'женский' },
    ],
  } as const

  it('reads dates as they are written here', () => {
    for (const text of ['1.9.2026', '01.09.2026', '01.09.26', '2026-09-01', '1/9/2026'])
      expect(readCell(date, text)).toEqual({ value: '2026-09-01' })
    for (const text of ['31.02.2026', 'осень', '2026'])
      expect(readCell(date, text)).toEqual({ value: '', isStrange: true })
  })

  it('reads times', () => {
    for (const text of ['8:30', '08:30', '8.30', '08:30:00'])
      expect(readCell(time, text)).toEqual({ value: '08:30' })
    for (const text of ['25:00', '8', '8:70'])
      expect(readCell(time, text)).toEqual({ value: '', isStrange: true })
  })

  it('finds a choice by its value, its words or their beginning', () => {
    for (const text of ['male', 'Мужской', 'м', 'муж.'])
      expect(readCell(sex, text)).toEqual({ value: 'male' })
    expect(readCell(sex, 'x')).toEqual({ value: '', isStrange: true })
    expect(readCell(sex, '')).toEqual({ value: '' })
  })

  it('takes words as they are', () =>
    expect(readCell({ key: 'name', label: 'ФИО', kind: 'text' }, 'Ёлкин')).toEqual({ value: 'Ёлкин' }))
})
