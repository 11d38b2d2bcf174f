import { describe, expect, it } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'

import { xlsxFile } from './xlsx'

const sheet = (rows: (string | number | null)[][], name = 'Список') => ({
  name,
  columns: [{ header: 'ФИО' }, { header: 'Класс', width: 20 }],
  rows,
})

describe('xlsxFile', () => {
  it('gives back what was put in', async () => {
    const file = await xlsxFile([
      sheet([
        ['Ёлкина Анна', 7],
        ['Щукин', null],
      ]),
    ])
    const [first] = await readExcelFile(file)
    expect(first?.data ?? first).toEqual([
      ['ФИО', 'Класс'],
      ['Ёлкина Анна', 7],
      ['Щукин', null],
    ])
  })

  it('never writes a formula', async () => {
    const parts = unzipSync(
      await xlsxFile([
        sheet([
          ['=1+1', 1],
          ['@SUM(A1)', 2],
        ]),
      ]),
    )
    const text = Object.entries(parts)
      .filter(([name]) => name.includes('worksheets/'))
      .map(([, data]) => strFromU8(data))
      .join('')
    expect(text).not.toContain('<f>')
  })

  it('takes names and texts that Excel forbids', async () => {
    const file = await xlsxFile([
      sheet([['а\u0000б', 1]], '5/А: [список] очень длинного названия класса'),
      sheet([], '??'),
    ])
    expect(Object.keys(unzipSync(file)).filter((name) => name.includes('worksheets/sheet'))).toHaveLength(2)
  })
})
