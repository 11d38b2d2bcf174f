import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { planBells, USUAL_DAY, USUAL_SECOND } from './plan-bells'
import { readBells } from './read-bells'
import { readClasses } from './read-classes'
import { readHolidays } from './read-holidays'
import { readStaff, readStudents } from './read-people'
import { readRooms } from './read-rooms'
import { readSubjects } from './read-subjects'

const cells = (faults: readonly { row: number; key: string }[]): string[] =>
  faults.map(({ row, key }) => `${row} ${key}`)

describe('readBells', () => {
  const rowsOf = (plan: Parameters<typeof planBells>[0]) =>
    planBells(plan).map((bell, row) => ({
      row,
      number: String(bell.number),
      start: bell.start,
      end: bell.end,
    }))
  const at = (...lines: [number: string, start: string, end: string][]) =>
    cells(readBells(lines.map(([number, start, end], row) => ({ row, number, start, end }))).faults)

  it('takes the usual day of both shifts', () => {
    for (const plan of [USUAL_DAY, USUAL_SECOND]) expect(readBells(rowsOf(plan)).faults).toEqual([])
    const [first, ...rest] = rowsOf(USUAL_DAY)
    expect(readBells([{ ...first!, start: '8:00' }, ...rest]).bells).toEqual(planBells(USUAL_DAY))
  })

  it('takes every day that keeps the norms', () => {
    const plan = fc.record({
      start: fc.constantFrom('08:00', '08:30', '09:00'),
      length: fc.integer({ min: 35, max: 45 }),
      breaks: fc.array(fc.integer({ min: 10, max: 30 }), { maxLength: 6 }),
    })
    fc.assert(fc.property(plan, (day) => expect(readBells(rowsOf(day)).faults).toEqual([])))
  })

  it('tells what is wrong at its cell', () => {
    expect(at(['0', '08:00', '08:40'])).toEqual(['0 number'])
    expect(at(['', '', ''])).toEqual(['0 number', '0 start', '0 end'])
    expect(at(['1', '07:30', '08:10'])).toEqual(['0 start'])
    expect(at(['1', '18:30', '19:10'])).toEqual(['0 end'])
    expect(at(['1', '08:00', '09:30'])).toEqual(['0 end'])
    expect(at(['1', '08:00', '08:10'])).toEqual(['0 end'])
    expect(at(['1', '08:00', '08:40'], ['1', '08:50', '09:30'])).toEqual(['1 number'])
    expect(at(['1', '08:00', '08:40'], ['2', '08:45', '09:25'])).toEqual(['1 start'])
    expect(at(['1', '08:00', '08:40'], ['2', '08:30', '09:10'])).toEqual(['1 start'])
    expect(at(['1', '8 утра', '08:40'])).toEqual(['0 start'])
  })
})

describe('readClasses', () => {
  const read = (...lines: [grade: string, letters: string][]) =>
    readClasses(lines.map(([grade, letters], row) => ({ row, grade, letters, termSet: '' })))

  it('reads letters with spaces and commas, each once', () => {
    expect(read(['1', 'А, Б  В А']).rows).toEqual([
      { row: 0, grade: 1, letters: ['А', 'Б', 'В'], termSet: '' },
    ])
  })

  it('tells what is wrong at its cell', () => {
    expect(cells(read(['12', 'А'], ['', ''], ['пять', 'Б'], ['5', 'x'.repeat(16)]).faults)).toEqual([
      '0 grade',
      '1 grade',
      '1 letters',
      '2 grade',
      '3 letters',
    ])
    expect(cells(read(['5', 'А'], ['5', 'Б а']).faults)).toEqual(['1 letters'])
    expect(read(['5', 'А'], ['6', 'А']).faults).toEqual([])
  })
})

describe('readHolidays', () => {
  const bounds = { startDate: '2026-09-01', endDate: '2027-05-25' }
  it('wants a date of the year and a name, each day once', () => {
    const { holidays, faults } = readHolidays(
      [
        { row: 0, date: '04.11.2026', name: 'День народного единства' },
        { row: 1, date: '2026-11-04', name: 'Снова' },
        { row: 2, date: '12.06.2027', name: 'День России' },
        { row: 3, date: '', name: '' },
      ],
      bounds,
    )
    expect(holidays[0]).toEqual({ date: '2026-11-04', name: 'День народного единства' })
    expect(cells(faults)).toEqual(['1 date', '2 date', '3 date', '3 name'])
  })
})

describe('readStaff', () => {
  const read = (name: string, position: string, statuses = '') =>
    readStaff([{ row: 0, name, position, statuses }])

  it('makes a teacher of whoever has no status', () => {
    expect(read('Ильина Ольга Петровна', 'учитель').rows).toEqual([
      {
        lastName: 'Ильина',
        firstName: 'Ольга',
        middleName: 'Петровна',
        position: 'учитель',
        statuses: ['teacher'],
      },
    ])
  })

  it('knows statuses by their names, each once', () => {
    expect(read('Щукин Пётр', 'директор', 'Директор, teacher, директор').rows).toMatchObject([
      { statuses: ['principal', 'teacher'], middleName: null },
    ])
  })

  it('gives nobody a status of a family', () => {
    for (const status of ['ученик', 'student', 'guardian', 'волшебник'])
      expect(cells(read('Щукин Пётр', 'x', status).faults)).toEqual(['0 statuses'])
  })

  it('tells what is wrong at its cell', () => {
    expect(cells(read('Щукин', '').faults)).toEqual(['0 name', '0 position'])
    expect(cells(read('123 456', 'x'.repeat(201)).faults)).toEqual(['0 name', '0 position'])
  })
})

describe('readStudents', () => {
  const read = (name: string, birthDate: string, sex: string) =>
    readStudents([{ row: 0, name, birthDate, sex }], '2026-11-25')

  it('reads dates and sexes as they are written', () => {
    for (const sex of ['ж', 'Жен.', 'female', 'женский'])
      expect(read('Ёлкина Анна', '05.03.2015', sex).rows).toEqual([
        { lastName: 'Ёлкина', firstName: 'Анна', middleName: null, birthDate: '2015-03-05', sex: 'female' },
      ])
  })

  it('tells what is wrong at its cell', () => {
    expect(cells(read('', '30.02.2015', '').faults)).toEqual(['0 name', '0 birthDate', '0 sex'])
    expect(cells(read('Ёлкина Анна', '25.11.2026', 'ж').faults)).toEqual(['0 birthDate'])
    expect(cells(read('Ёлкина Анна', '01.01.1900', 'ж').faults)).toEqual(['0 birthDate'])
  })
})

describe('readRooms', () => {
  it('reads ranges and names', () => {
    expect(readRooms('101–103, спортзал\n201 - 202; 101').names).toEqual([
      '101',
      '102',
      '103',
      'спортзал',
      '201',
      '202',
    ])
  })

  it('leaves names that are known as they are', () => {
    expect(readRooms('Зал, малый\n1-2', new Set(['Зал, малый', '1-2'])).names).toEqual(['Зал, малый', '1-2'])
  })

  it('tells the line of a fault', () => {
    expect(readRooms('1\n5-3').faults).toMatchObject([{ line: 2 }])
    expect(readRooms('1-600').faults).toMatchObject([{ line: 1 }])
    expect(readRooms('x'.repeat(51)).faults).toMatchObject([{ line: 1 }])
  })
})

describe('readSubjects', () => {
  const line = (row: number, name: string, shortName = '', id = '') => ({ row, id, name, shortName })
  it('makes a short name of a long one', () => {
    expect(readSubjects([line(0, 'Экология родного края и охрана природы', '', '7')], []).rows).toEqual([
      {
        row: 0,
        id: 7,
        name: 'Экология родного края и охрана природы',
        shortName: 'Экология родного края и охрана',
      },
    ])
  })

  it('tells what is wrong at its cell', () => {
    const { faults } = readSubjects(
      [line(0, '', 'x'), line(1, 'Физика'), line(2, 'Шахматы'), line(3, 'Шахматы', 'x'.repeat(31))],
      ['Физика'],
    )
    expect(cells(faults)).toEqual(['0 name', '1 name', '3 name', '3 shortName'])
  })
})
