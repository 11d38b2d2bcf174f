import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addDays, eachDate, weekday } from '@/core/school-date'

import type { Entry } from '../school-week'
import { controlDays, type ControlSource, draftWorks } from './draft-controls'

const entry = (over: Partial<Entry>): Entry => ({
  workload: 1,
  weekday: 1,
  number: 1,
  cycleWeek: 0,
  room: null,
  isFixed: false,
  ...over,
})
const FROM = '2026-11-30'
const schoolDays = (from: string, to: string) => eachDate(from, to).filter((date) => weekday(date) < 6)
const source = (over: Partial<ControlSource> = {}): ControlSource => ({
  from: FROM,
  to: '2027-01-29',
  yearStart: '2026-09-01',
  calendar: [
    {
      classes: [1],
      // From 28 December to 10 January nobody learns.
      days: [...schoolDays(FROM, '2026-12-27'), ...schoolDays('2027-01-11', '2027-01-29')],
    },
  ],
  planned: [],
  dated: [],
  ...over,
})
const workloads = [1, 2, 3].map((id) => ({ id, class: 1, subject: id, subgroup: null, from: null, to: null }))
const plan = (workload: number, ...indexes: number[]) => ({
  workload,
  works: indexes.map((index) => ({ index, title: `К ${index}` })),
})

describe('draftWorks', () => {
  it('puts the k-th topic on the k-th lesson, passing over days off', () => {
    const entries = [entry({ weekday: 1, number: 2 }), entry({ weekday: 4, number: 5 })]
    const works = draftWorks({
      source: source({ planned: [plan(1, 0, 3, 8)] }),
      workloads,
      entries,
      cycleWeeks: 1,
    })
    expect(works.map(({ date, number }) => [date, number])).toEqual([
      ['2026-11-30', 2],
      ['2026-12-10', 5],
      // Eight lessons before the holidays: the ninth is the first after them.
      ['2027-01-11', 2],
    ])
  })

  it('counts two lessons of one day apart, and those of a two-week cycle in their week only', () => {
    const twice = [entry({ number: 3 }), entry({ number: 2 })]
    const planned = [plan(1, 1)]
    const of = (entries: Entry[], cycleWeeks: 1 | 2) =>
      draftWorks({ source: source({ planned }), workloads, entries, cycleWeeks }).map(
        ({ date, number }) => `${date} ${number}`,
      )
    expect(of(twice, 1)).toEqual(['2026-11-30 3'])
    expect(of([entry({ cycleWeek: 1 })], 2)).toHaveLength(1)
    expect(of([entry({ cycleWeek: 1 })], 2)).not.toEqual(of([entry({ cycleWeek: 2 })], 2))
  })

  it('leaves out what the year has no lesson for, and workloads that have ended', () => {
    const planned = [plan(1, 99), plan(2, 0)]
    const ended = workloads.map((row) => ({ ...row, to: row.id === 2 ? '2026-11-29' : null }))
    const entries = [entry({}), entry({ workload: 2 })]
    expect(draftWorks({ source: source({ planned }), workloads: ended, entries, cycleWeeks: 1 })).toEqual([])
  })

  it('never puts more works than planned, keeps their order, and only on school days of the class', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ weekday: fc.integer({ min: 1, max: 5 }), number: fc.integer({ min: 1, max: 7 }) }),
          {
            selector: (row) => `${row.weekday} ${row.number}`,
            maxLength: 6,
          },
        ),
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }),
        (places, indexes) => {
          const planned = [plan(1, ...indexes.sort((a, b) => a - b))]
          const from = source({ planned })
          const works = draftWorks({
            source: from,
            workloads,
            entries: places.map((place) => entry(place)),
            cycleWeeks: 1,
          })
          expect(works.length).toBeLessThanOrEqual(indexes.length)
          const keys = works.map(({ date, number }) => `${date} ${number}`)
          expect(keys).toEqual([...keys].sort())
          expect(new Set(keys).size).toBe(keys.length)
          for (const { date } of works) expect(from.calendar[0]!.days).toContain(date)
        },
      ),
    )
  })
})

describe('controlDays', () => {
  it('tells the days with more than one, dated ones among them', () => {
    const entries = [
      entry({}),
      entry({ workload: 2, number: 2 }),
      entry({ workload: 3, weekday: 3, number: 4 }),
    ]
    const works = draftWorks({
      source: source({
        planned: [plan(1, 1), plan(2, 0)],
        dated: [
          { workload: 2, date: addDays(FROM, 7) },
          { workload: 3, date: '2026-12-07' },
        ],
      }),
      workloads,
      entries,
      cycleWeeks: 1,
    })
    const [day, ...others] = controlDays(works)
    expect(others).toEqual([])
    expect(day).toMatchObject({ class: 1, date: '2026-12-07', value: 3, limit: 1 })
    // The draft has no lesson of the third on a Monday: no cell to show.
    expect(day!.works.map(({ workload, number }) => [workload, number])).toEqual([
      [1, 1],
      [2, 2],
      [3, null],
    ])
  })

  it('never adds up the groups of one subject', () => {
    const base = { class: 1, date: FROM, number: 1, title: 'К', subject: 1 }
    const works = [
      { ...base, workload: 1, subgroup: 1 },
      { ...base, workload: 2, subgroup: 2 },
    ]
    expect(controlDays(works)).toEqual([])
    expect(controlDays([...works, { ...base, workload: 3, subject: 2, subgroup: null }])).toMatchObject([
      { value: 2 },
    ])
  })
})
