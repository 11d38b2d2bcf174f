import { describe, expect, it } from '@jest/globals'

import { proposePlans } from './propose-plans'

const classes = [
  { id: 1, name: '10А', grade: 10, curriculum: null },
  { id: 2, name: '10Б', grade: 10, curriculum: null },
  { id: 3, name: '11А', grade: 11, curriculum: 7 },
  { id: 4, name: '5А', grade: 5, curriculum: null },
]
const propose = (rows: string[][], taken: number[] = [0]) =>
  proposePlans({
    rows,
    taken: new Set(taken),
    subject: 0,
    classes,
    weekDays: 5,
    nameKey: (text) => text.trim().toLowerCase(),
  }).map(({ column, card }) => [column, card.name, card.grade, card.classes])

describe('proposePlans', () => {
  it('makes a curriculum of each column of hours that is nothing else', () => {
    const rows = [
      ['Предмет', '10 класс, технологический', 'Примечание', '5 класс', ''],
      ['Математика', '8', 'база', '', '3'],
    ]
    expect(propose(rows)).toEqual([[1, '10 класс, технологический', 10, [1, 2]]])
    expect(propose(rows, [0, 1])).toEqual([])
  })

  it('takes the classes that the file names, in the header or in a row of their own', () => {
    const hours = ['Физика', '2', '3']
    expect(propose([['Предмет', '10Б', 'Гуманитарный'], hours, ['Классы', '', '10а']])).toEqual([
      [1, '10Б', 10, [2]],
      [2, 'Гуманитарный', 10, [1]],
    ])
  })

  it('leaves alone classes that follow a curriculum already', () => {
    expect(
      propose([
        ['Предмет', '11 класс'],
        ['Физика', '2'],
      ]),
    ).toEqual([[1, '11 класс', 11, []]])
  })
})
