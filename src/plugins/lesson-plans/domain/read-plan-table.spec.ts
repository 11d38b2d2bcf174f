import { describe, expect, it } from '@jest/globals'

import { plainHeader } from '@/plugins/imports/domain/match-columns'
import { nameKey } from '@/plugins/imports/domain/parse-words'

import { findHeaderRow, guessColumns } from './plan-columns'
import { readHours, readPlanTable } from './read-plan-table'

const read = (rows: string[][]) => {
  const header = findHeaderRow(rows, plainHeader)
  return readPlanTable({
    rows,
    header,
    matching: guessColumns(rows[header]!, plainHeader),
    lessonTypes: [{ id: 7, name: 'Изучение нового материала', shortName: 'ИНМ' }],
    nameKey,
  })
}
const brief = (rows: string[][]) =>
  read(rows).topics.map(({ section, title, hours }) => `${section}/${title}/${hours}`)

describe('guessColumns', () => {
  it.each([
    [
      ['№', 'Раздел', 'Тема урока', 'Кол-во часов', 'Дата', 'Домашнее задание', 'Материалы'],
      { section: 1, title: 2, hours: 3, homework: 5, materials: 6, lessonType: null },
    ],
    [
      ['№ п/п', 'Наименование разделов и тем программы', 'Всего часов', 'Контрольные работы', 'Д/з', 'ЭОР'],
      { section: null, title: 1, hours: 2, isControl: 3, homework: 4, materials: 5 },
    ],
    [
      ['ТЕМА', 'Тип урока', 'Часы', 'Минут на домашнее задание', 'Планируемые результаты (УУД)'],
      { title: 0, lessonType: 1, hours: 2, homeworkMinutes: 3, homework: null, outcomes: 4 },
    ],
    [['Глава', 'Тема', 'Количество часов'], { section: 0, title: 1, hours: 2 }],
    [['Section', 'Topic', 'Hours', 'Homework'], { section: 0, title: 1, hours: 2, homework: 3 }],
    [['', 'x'], { title: null }],
  ])('%j', (headers, expected) => expect(guessColumns(headers, plainHeader)).toMatchObject(expected))
})

describe('readHours', () => {
  it.each([
    ['2', 2],
    ['2 ч', 2],
    ['2ч.', 2],
    ['3 часа', 3],
    ['1,0', 1],
    ['', null],
    ['два', undefined],
    ['0', undefined],
    ['0,5', undefined],
    ['100', undefined],
    ['1-2', undefined],
  ])('«%s» → %s', (text, hours) => expect(readHours(text as string)).toBe(hours))
})

describe('readPlanTable', () => {
  it('finds the headers under the title of the document, and sections as above', () => {
    expect(
      brief([
        ['Календарно-тематическое планирование по математике'],
        ['Учитель: Иванова И. И.'],
        ['№', 'Раздел', 'Тема', 'Часы'],
        ['1', '2', '3', '4'],
        ['1', 'Дроби', 'Доли', '2 ч'],
        ['2', '', 'Сравнение дробей', '3'],
        ['', 'Проценты', 'Проценты', '1'],
        ['', '', 'Итого', '6'],
      ]),
    ).toEqual(['Дроби/Доли/2', 'Дроби/Сравнение дробей/3', 'Проценты/Проценты/1'])
  })

  it('takes sections from rows of their own, with or without the sum of their hours', () => {
    const reading = read([
      ['№', 'Тема', 'Часы'],
      ['', 'Раздел 1. Дроби', '5'],
      ['1', 'Доли', '2'],
      ['', 'Проценты', ''],
      ['2', 'Процент числа', '3'],
      ['Всего', '', '5'],
    ])
    expect(reading.topics.map(({ section }) => section)).toEqual(['Раздел 1. Дроби', 'Проценты'])
    expect(reading.faults).toEqual([])
    expect(reading.skipped).toEqual({ totals: 1, headings: 2 })
    expect(reading.notes).toMatchObject([{ row: 4 }])
  })

  it('tells each faulty row by its number, and takes the others', () => {
    const reading = read([
      ['Тема', 'Часы', 'Домашнее задание', 'Минут'],
      ['Доли', 'два', '', ''],
      ['', '2', '', ''],
      ['Дроби', '', '§ 1', ''],
      ['Сравнение', '1', '§ 2', 'час'],
      ['т'.repeat(301), '1', '', ''],
      ['Верная', '1', '§ 3', '20 мин'],
    ])
    expect(reading.faults.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6])
    expect(reading.topics).toMatchObject([{ title: 'Верная', homework: '§ 3', homeworkMinutes: 20 }])
  })

  it('knows control works by their column or their title, and lesson types by name', () => {
    const { topics, notes } = read([
      ['Тема', 'Часы', 'Тип урока', 'Контроль'],
      ['Контрольная работа № 1', '1', 'инм', ''],
      ['Доли', '1', 'Изучение нового материала', '+'],
      ['Дроби', '1', 'Экскурсия', 'нет'],
    ])
    expect(topics.map(({ isControl, lessonType }) => [isControl, lessonType])).toEqual([
      [true, 7],
      [true, 7],
      [false, null],
    ])
    expect(notes).toMatchObject([{ row: 4 }])
  })

  it('gives every topic an hour when the table has no hours, and joins homework that goes on below', () => {
    const { topics } = read([
      ['Тема', 'Домашнее задание'],
      ['Доли', '§ 1'],
      ['', '№ 5, 6'],
      ['Дроби', '§ 2'],
    ])
    expect(topics).toMatchObject([
      { title: 'Доли', hours: 1, homework: '§ 1\n№ 5, 6' },
      { title: 'Дроби', hours: 1 },
    ])
  })
})
