import { describe, expect, it } from '@jest/globals'

import { checkBells } from './check-bells'
import { controlBreaches, controlsByDay, type ControlWork } from './control-works'
import { type DueHomework, homeworkLoad } from './homework-load'

const [FROM, TO] = ['2026-11-23', '2026-11-29']
let next = 100
const work = (date: string, over: Partial<ControlWork> = {}): ControlWork => ({
  lesson: (next += 1),
  class: 1,
  subject: 1,
  subgroup: null,
  date,
  ...over,
})
/** Each work on lesson 3 of a day with lessons 1 to 6. */
const check = (works: ControlWork[], over: Partial<Parameters<typeof controlBreaches>[0]> = {}) =>
  controlBreaches({
    works,
    from: FROM,
    to: TO,
    numbers: new Map(works.map(({ lesson }) => [lesson, 3])),
    dayOf: () => [1, 2, 3, 4, 5, 6],
    yearHours: () => 170,
    ...over,
  })

describe('control works', () => {
  it('are one a day: two subjects are too many, two groups of one subject are not', () => {
    expect(check([work('2026-11-24'), work('2026-11-24', { subject: 2 })])).toMatchObject([
      { kind: 'controls-day', class: 1, value: 2, limit: 1, number: 3 },
    ])
    const groups = [work('2026-11-24', { subgroup: 1 }), work('2026-11-24', { subgroup: 2 })]
    expect(check(groups)).toEqual([])
    expect(controlsByDay(groups, 1, ['2026-11-23', '2026-11-24'])).toEqual([0, 1])
    expect(check([work('2026-11-24'), work('2026-11-24', { class: 2 })])).toEqual([])
  })

  it('are two and a half weeks apart in a subject, counted for each group', () => {
    const often = check([work('2026-11-09'), work('2026-11-25')])
    expect(often).toMatchObject([{ kind: 'controls-often', subject: 1, value: 16, limit: 18 }])
    expect(check([work('2026-11-07'), work('2026-11-25')])).toEqual([])
    expect(check([work('2026-11-09', { subgroup: 1 }), work('2026-11-25', { subgroup: 2 })])).toEqual([])
    expect(check([work('2026-11-09'), work('2026-11-25', { subgroup: 2 })])).toHaveLength(1)
    // The week shown answers only for its own works.
    expect(check([work('2026-11-09'), work('2026-11-16')])).toEqual([])
  })

  it('are not on the first and the last lesson', () => {
    const [first, last] = [work('2026-11-24'), work('2026-11-25', { subject: 2 })]
    const numbers = new Map([
      [first.lesson, 1],
      [last.lesson, 6],
    ])
    expect(check([first, last], { numbers }).map(({ kind, value }) => [kind, value])).toEqual([
      ['controls-edge', 1],
      ['controls-edge', 6],
    ])
  })

  it('take no more than a tenth of the hours', () => {
    const works = ['2026-09-08', '2026-10-08', '2026-11-01', '2026-11-24'].map((date) => work(date))
    expect(check(works, { yearHours: () => 34 })).toMatchObject([
      { kind: 'controls-share', value: 4, limit: 3, lesson: works[3]!.lesson },
    ])
    expect(check(works, { yearHours: () => 40 })).toEqual([])
  })

  it('name the letter and that it was not verified', () => {
    expect(check([work('2026-11-24'), work('2026-11-24', { subject: 2 })])[0]!.source).toMatchObject({
      certainty: 'unverified',
    })
  })
})

const due = (over: Partial<DueHomework> = {}): DueHomework => ({
  lesson: (next += 1),
  class: 1,
  subject: 1,
  subgroup: null,
  due: '2026-11-24',
  minutes: 60,
  ...over,
})
const load = (homework: DueHomework[], grade: number) =>
  homeworkLoad({ homework, classId: 1, grade, dates: ['2026-11-24'] })

describe('homework', () => {
  it('adds up subjects and takes the longer of parallel groups', () => {
    const homework = [
      due(),
      due({ subject: 2, subgroup: 1, minutes: 20 }),
      due({ subject: 2, subgroup: 2, minutes: 50 }),
    ]
    expect(load(homework, 5).days).toEqual([{ date: '2026-11-24', minutes: 110, limit: 120, unestimated: 0 }])
    expect(load(homework, 5).breaches).toEqual([])
    expect(load(homework, 3).breaches).toMatchObject([{ kind: 'homework', value: 110, limit: 90 }])
  })

  it('counts what was estimated and tells how much was not', () => {
    const { days, breaches } = load([due(), due({ subject: 2, minutes: null })], 5)
    expect(days).toMatchObject([{ minutes: 60, unestimated: 1 }])
    expect(breaches).toEqual([])
  })

  it('is none in the first grade, estimated or not', () => {
    expect(load([due({ minutes: null })], 1).breaches).toMatchObject([{ limit: 0, unestimated: 1 }])
    expect(load([], 1).breaches).toEqual([])
  })
})

const bells = (name: string, times: [string, string][], isDefault = true, id = 1) => ({
  id,
  name,
  isDefault,
  periods: times.map(([start, end], index) => ({ number: index + 1, start, end })),
})

describe('bells', () => {
  it('say nothing of a usual day', () => {
    const usual = bells('Основное', [
      ['08:00', '08:40'],
      ['08:50', '09:30'],
      ['09:50', '10:30'],
      ['10:50', '11:30'],
    ])
    expect(checkBells([usual], [{ id: 1, name: '5А', grade: 5, bellSchedule: null }])).toEqual([])
    expect(checkBells([], [])).toEqual([])
  })

  it('tell early and late hours, long lessons, short breaks, and that none is big', () => {
    const bad = bells('Плохое', [
      ['07:50', '08:40'],
      ['08:45', '09:30'],
      ['09:40', '10:25'],
      ['18:30', '19:15'],
    ])
    expect(checkBells([bad], []).map(({ kind, number, value }) => [kind, number, value])).toEqual([
      ['bells-early', 1, '07:50'],
      ['bells-late', 4, '19:15'],
      ['bells-lesson', 1, '50'],
      ['bells-break', 1, '5'],
    ])
    const even = bells('Ровное', [
      ['08:00', '08:45'],
      ['08:55', '09:40'],
      ['09:50', '10:35'],
      ['10:45', '11:30'],
    ])
    expect(checkBells([even], [])).toMatchObject([{ kind: 'bells-no-big-break', value: '10' }])
  })

  it('keep the shifts apart and the grades of the first shift in it', () => {
    const first = bells('Первая', [['08:00', '08:45'], ['13:00', '13:45']]) // prettier-ignore
    const second = bells('Вторая', [['14:00', '14:45']], false, 2)
    const classes = [
      { id: 1, name: '5А', grade: 5, bellSchedule: 2 },
      { id: 2, name: '6А', grade: 6, bellSchedule: 2 },
      { id: 3, name: '10А', grade: 10, bellSchedule: 2 },
    ]
    expect(checkBells([first, second], classes)).toMatchObject([
      { kind: 'bells-shifts', name: 'Вторая', value: '15', limit: '30' },
      { kind: 'bells-second-shift', name: '5А', source: { certainty: 'confirmed' } },
      { kind: 'bells-second-shift', name: '10А', source: { certainty: 'unverified' } },
    ])
  })
})
