import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addDays, daysBetween } from '@/core/school-date'

import { findGaps, findOverlaps, findTornVacations, readSpans } from './check-spans'
import { typicalYear } from './typical-year'

const bounds = { startDate: '2026-09-01', endDate: '2027-05-25' }
const line = (row: number, name: string, from: string, to: string) => ({ row, name, from, to })
const placed = (spans: readonly { name: string; from: string; to: string }[]) =>
  spans.map((span, row) => ({ ...span, row }))

describe('readSpans', () => {
  it('reads dates of both kinds', () => {
    const { spans, faults } = readSpans([line(0, '1 четверть', '01.09.2026', '2026-10-23')], bounds)
    expect(faults).toEqual([])
    expect(spans).toEqual([{ row: 0, name: '1 четверть', from: '2026-09-01', to: '2026-10-23' }])
  })

  it('tells each wrong cell of a row', () => {
    const at = (row: ReturnType<typeof line>) =>
      readSpans([row], bounds).faults.map(({ row: place, key }) => `${place} ${key}`)
    expect(at(line(3, '', '', '31.02.2027'))).toEqual(['3 name', '3 from', '3 to'])
    expect(at(line(0, 'x'.repeat(101), '01.09.2026', '02.09.2026'))).toEqual(['0 name'])
    expect(at(line(0, 'Рано', '31.08.2026', '02.09.2026'))).toEqual(['0 from'])
    expect(at(line(0, 'Поздно', '01.09.2026', '26.05.2027'))).toEqual(['0 to'])
    expect(at(line(0, 'Наоборот', '03.09.2026', '02.09.2026'))).toEqual(['0 to'])
  })
})

describe('findOverlaps', () => {
  it('looks in the order of time, not of the rows', () => {
    const spans = placed([
      { name: 'Весна', from: '2027-03-01', to: '2027-03-09' },
      { name: 'Осень', from: '2026-10-24', to: '2026-11-01' },
      { name: 'Ещё осень', from: '2026-11-01', to: '2026-11-05' },
    ])
    expect(findOverlaps(spans)).toMatchObject([
      { row: 2, key: 'from', ru: expect.stringContaining('Осень') as unknown },
    ])
    expect(findOverlaps(spans.slice(0, 2))).toEqual([])
  })
})

const calendar = { vacations: [], holidays: [], weekDays: 5, bounds }

describe('findGaps', () => {
  it('finds none in the years that are offered', () => {
    for (let autumn = 2024; autumn < 2034; autumn += 1) {
      const { sets, holidays, ...year } = typicalYear(autumn)
      for (const { name, terms, vacations } of sets)
        for (const weekDays of [5, 6]) {
          const spans = placed(terms)
          expect([autumn, name, findOverlaps(spans)]).toEqual([autumn, name, []])
          expect([autumn, name, findTornVacations(placed(vacations), spans)]).toEqual([autumn, name, []])
          expect([
            autumn,
            name,
            findGaps({ terms: spans, vacations, holidays, weekDays, bounds: year }),
          ]).toEqual([autumn, name, []])
        }
    }
  })

  it('names the first and the last school day that was left out, at the term after it', () => {
    const terms = placed([
      { name: '1', from: '2026-09-01', to: '2026-10-23' },
      { name: '2', from: '2026-11-02', to: '2027-05-25' },
    ])
    expect(findGaps({ ...calendar, terms })).toMatchObject([
      { row: 1, key: 'from', ru: expect.stringContaining('26.10.2026 – 30.10.2026') },
    ])
    // The week end itself is no gap.
    const vacations = [{ name: 'Осенние', from: '2026-10-26', to: '2026-10-30' }]
    expect(findGaps({ ...calendar, terms, vacations })).toEqual([])
    expect(findGaps({ ...calendar, terms, vacations, weekDays: 6 })).toMatchObject([{ row: 1 }])
    const holidays = [{ date: '2026-10-24' }, { date: '2026-10-31' }]
    expect(findGaps({ ...calendar, terms, vacations, holidays, weekDays: 6 })).toEqual([])
  })

  it('looks at both ends of the year', () => {
    const terms = placed([{ name: 'Год', from: '2026-09-03', to: '2027-05-20' }])
    expect(findGaps({ ...calendar, terms }).map(({ key }) => key)).toEqual(['from', 'to'])
    expect(findGaps({ ...calendar, terms: [] })).toEqual([])
  })

  it('terms that follow day by day have none, wherever they are cut', () => {
    const last = daysBetween(bounds.startDate, bounds.endDate)
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: last }), { maxLength: 3 }), (cuts) => {
        const starts = [0, ...cuts].sort((left, right) => left - right)
        const terms = starts.map((start, index) => ({
          row: index,
          name: String(index),
          from: addDays(bounds.startDate, start),
          to: addDays(bounds.startDate, (starts[index + 1] ?? last + 1) - 1),
        }))
        expect(findGaps({ ...calendar, terms, weekDays: 6 })).toEqual([])
        expect(findOverlaps(terms)).toEqual([])
      }),
    )
  })
})

describe('findTornVacations', () => {
  const terms = [
    { name: '1 четверть', from: '2026-09-01', to: '2026-10-25' },
    { name: '2 четверть', from: '2026-11-02', to: '2026-12-30' },
  ]
  const torn = (from: string, to: string) =>
    findTornVacations([{ row: 0, name: 'Осенние', from, to }], terms).map(({ key }) => key)

  it('refuses what reaches into a term', () => {
    expect(torn('2026-10-24', '2026-11-01')).toEqual(['from'])
    expect(torn('2026-10-26', '2026-11-03')).toEqual(['to'])
  })

  it('lets vacations stand between terms, inside one, and over the border of two', () => {
    expect(torn('2026-10-26', '2026-11-01')).toEqual([])
    expect(torn('2026-09-10', '2026-09-12')).toEqual([])
    const joined = [
      { name: '1', from: '2026-09-01', to: '2026-11-30' },
      { name: '2', from: '2026-12-01', to: '2027-02-28' },
    ]
    expect(findTornVacations([{ row: 0, name: 'x', from: '2026-11-28', to: '2026-12-03' }], joined)).toEqual(
      [],
    )
  })
})
