import { describe, expect, it } from '@jest/globals'

import { isAppError } from '@/core/errors'

import { readGrid, refuseCells } from './grid'

describe('readGrid', () => {
  it('keeps the places of rows, leaves out empty ones and what is not asked for', () => {
    const values = {
      'own.0.name': '  Экология\u00a0 края ',
      'own.0.shortName': 'Экол.',
      'own.1.name': '',
      'own.1.shortName': ' ',
      'own.10.name': 'Шахматы',
      'own.2.name': 'Ритмика',
      'own.2.secret': 'x',
      'other.0.name': 'Чужое',
      'own.99999.name': 'Слишком далеко',
      own: 'Ничего',
    }
    expect(readGrid(values, 'own', ['name', 'shortName'])).toEqual([
      { row: 0, name: 'Экология края', shortName: 'Экол.' },
      { row: 2, name: 'Ритмика', shortName: '' },
      { row: 10, name: 'Шахматы', shortName: '' },
    ])
  })

  it('takes a row that holds nothing but its id for empty', () =>
    expect(readGrid({ 'own.0.id': '5', 'own.0.name': '' }, 'own', ['id', 'name'])).toEqual([]))
})

describe('refuseCells', () => {
  it('is silent when all is well', () => expect(() => refuseCells('own', [])).not.toThrow())

  it('tells every cell by its path, fifty at most', () => {
    const faults = Array.from({ length: 60 }, (_, row) => ({ row, key: 'name', ru: 'Нет.', en: 'No.' }))
    const caught = (() => {
      try {
        refuseCells('own', faults)
      } catch (error) {
        return error
      }
    })()
    expect(isAppError(caught)).toBe(true)
    expect(caught).toMatchObject({ path: 'own.0.name', others: { length: 49 } })
  })
})
