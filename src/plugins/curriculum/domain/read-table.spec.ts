import { describe, expect, it } from '@jest/globals'

import type { Curriculum } from '../types'
import { readTable } from './read-table'

const subjects = [
  { id: 1, name: 'Математика', shortName: 'Матем.' },
  { id: 2, name: 'Русский язык', shortName: 'Рус. яз.' },
  { id: 3, name: 'Шахматы', shortName: 'Шахм.' },
]
const plan = (id: number, lines: Curriculum['lines'] = []): Curriculum => ({
  id,
  year: 1,
  name: `План ${id}`,
  grade: 5,
  profile: null,
  weekDays: 5,
  weeks: 34,
  revision: 1,
  classes: [],
  lines,
})
const plans = [plan(10, [{ subject: 1, component: 'mandatory', hoursPerWeek: 5 }]), plan(11)]
const read = (rows: string[][], component: number | null = null) =>
  readTable({
    rows: [['Часть', 'Предмет', 'План 10', 'План 11'], ...rows],
    matching: {
      component,
      subject: 1,
      plans: [
        { curriculum: 10, column: 2 },
        { curriculum: 11, column: 3 },
      ],
    },
    subjects,
    plans,
    nameKey: (text) => text.toLowerCase().replace(/\.$/, ''),
    cellAddress: (column, row) => `${'ABCD'[column]}${row}`,
  })

describe('readTable', () => {
  it('says what changes, what is cleared and what stays', () => {
    const { changes, faults, counts } = read([
      ['', 'математика', '4', '4,5'],
      ['', 'Рус. яз.', '', ''],
    ])
    expect(faults).toEqual([])
    expect(counts).toEqual({ added: 1, changed: 1, cleared: 0, same: 0 })
    expect(changes).toEqual([
      { curriculum: 10, component: 'mandatory', subject: 1, was: 5, now: 4 },
      { curriculum: 11, component: 'mandatory', subject: 1, was: null, now: 4.5 },
    ])
    expect(read([['', 'Математика', '', '']]).counts.cleared).toBe(1)
    expect(read([['', 'Математика', '5', '']]).counts.same).toBe(1)
  })

  it('takes the part from its column or from a heading, and passes over totals', () => {
    const byColumn = read([['Внеурочная деятельность', 'Шахматы', '1', '']], 0)
    expect(byColumn.changes[0]).toMatchObject({ component: 'extracurricular', subject: 3 })
    const byHeading = read([
      ['', 'Обязательная часть', '', ''],
      ['', 'Математика', '5', ''],
      ['', 'Часть, формируемая участниками образовательных отношений', '', ''],
      ['', 'Математика', '1', ''],
      ['', 'Итого уроков в неделю', '6', ''],
      ['', 'Предельно в неделю', '29', '29'],
    ])
    expect(byHeading.faults).toEqual([])
    expect(byHeading.changes).toEqual([
      { curriculum: 10, component: 'formed', subject: 1, was: null, now: 1 },
    ])
  })

  it('tells each wrong cell by its address', () => {
    const { faults } = read(
      [
        ['Обязательная часть', 'Математика', 'пять', '0'],
        ['', 'Алхимия', '1', ''],
        ['', 'Математика', '1', ''],
        ['', '', '2', ''],
        ['Прочее', 'Шахматы', '1', ''],
      ],
      0,
    )
    expect(faults.map(({ cell }) => cell)).toEqual(['C2', 'D2', 'B3', 'B4', 'B5', 'A6'])
    expect(faults[2]!.message.ru).toContain('Алхимия')
    expect(faults[3]!.message.ru).toContain('в строке 2')
  })
})
