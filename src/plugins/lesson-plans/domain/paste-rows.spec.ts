import { describe, expect, it } from '@jest/globals'

import { emptyDraft } from './draft-rows'
import { pasteRows } from './paste-rows'

const paste = (field: 'section' | 'title', cells: string[][], rows = [emptyDraft('a', 'Дроби')]) => {
  let count = 0
  return pasteRows({
    rows,
    index: 0,
    field,
    cells,
    types: [{ value: '7', label: 'Практикум' }],
    newKey: () => `k${(count += 1)}`,
  })
}

describe('pasteRows', () => {
  it('fills to the right and below and adds rows', () => {
    const rows = paste('title', [
      ['Доли', '2', '', 'практикум', '§ 1'],
      ['Контрольная работа', '1', '+'],
    ])
    expect(rows).toMatchObject([
      {
        key: 'a',
        section: 'Дроби',
        title: 'Доли',
        hours: '2',
        isControl: false,
        lessonType: '7',
        homework: '§ 1',
      },
      { key: 'k1', section: 'Дроби', title: 'Контрольная работа', hours: '1', isControl: true },
    ])
  })

  it('takes an empty section as above, and stops at the last column', () => {
    const rows = paste('section', [
      ['Проценты', 'Процент'],
      ['', 'Задачи', '1', '', '', '', '', '', 'знать', 'лишнее'],
    ])
    expect(rows.map(({ section }) => section)).toEqual(['Проценты', 'Проценты'])
    expect(rows[1]).toMatchObject({ outcomes: 'знать' })
  })

  it('holds no more rows than a plan may', () => {
    expect(
      paste(
        'title',
        Array.from({ length: 500 }, () => ['Тема']),
      ),
    ).toHaveLength(400)
  })
})
