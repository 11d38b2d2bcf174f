import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { groupBy } from '@/core/group-by'

import { checkPlacement, indexProblem } from './check-placement'
import { changeTogether, removeTogether } from './joint-lessons'
import { planMove, type Move, type Taken } from './plan-move'
import { schoolWeek, type Entry, type SchoolWeekSource } from './school-week'
import { findClashes } from './solver/score'

const PERIODS = [1, 2, 3, 4].map((number) => ({
  number,
  start: `0${7 + number}:00`,
  end: `0${7 + number}:45`,
}))
const source: SchoolWeekSource = {
  weekDays: 5,
  date: '2026-11-25',
  cycleWeeks: 1,
  classes: [1, 2].map((id) => ({ id, name: `7-${id}`, grade: 7, room: null, bellSchedule: null })),
  subgroups: [
    { id: 11, class: 1, division: 5, part: 1 },
    { id: 12, class: 1, division: 5, part: 2 },
  ],
  workloads: [
    { id: 1, class: 1, subgroup: null, subject: 1, teacher: 1, hoursPerWeek: 2, from: null, to: null },
    { id: 2, class: 2, subgroup: null, subject: 1, teacher: 1, hoursPerWeek: 2, from: null, to: null },
    { id: 3, class: 1, subgroup: null, subject: 2, teacher: 2, hoursPerWeek: 2, from: null, to: null },
    { id: 4, class: 1, subgroup: 11, subject: 3, teacher: 3, hoursPerWeek: 2, from: null, to: null },
    { id: 5, class: 1, subgroup: 12, subject: 4, teacher: 4, hoursPerWeek: 2, from: null, to: null },
  ],
  subjects: [
    { id: 1, name: 'Математика' },
    { id: 2, name: 'Физическая культура' },
    { id: 3, name: 'Английский язык' },
    { id: 4, name: 'Немецкий язык' },
  ],
  rooms: [
    { id: 1, kind: 'ordinary' },
    { id: 2, kind: 'ordinary' },
    { id: 3, kind: 'gym' },
  ],
  bells: [{ id: 1, isDefault: true, periods: PERIODS }],
  limits: [{ teacher: 1, room: 1, unavailable: [{ weekday: 5, number: 4 }] }],
}
const week = schoolWeek(source)
const index = indexProblem(week.problem)

const entry = (workload: number, weekday: number, number: number, over: Partial<Entry> = {}): Entry => ({
  workload,
  weekday,
  number,
  cycleWeek: 0,
  room: null,
  isFixed: false,
  ...over,
})
const move = (entries: readonly Entry[], taken: Taken, weekday: number, number: number): Move =>
  planMove({
    week,
    index,
    entries,
    taken,
    at: groupBy(week.toCells(entries), ({ place }) => place),
    place: week.toCells([entry(taken.workload, weekday, number)])[0]!.place,
  })
const fromTray = (workload: number): Taken => ({ workload, cycleWeek: 0, from: null })
const fromWeek = (from: Entry): Taken => ({ workload: from.workload, cycleWeek: 0, from })

describe('planMove', () => {
  it('puts a lesson into the teacher’s own room, a lesson of sport into the gym', () => {
    expect(move([], fromTray(1), 1, 1)).toMatchObject({
      state: 'free',
      step: { put: [{ room: 1 }], remove: [] },
    })
    expect(move([], fromTray(3), 1, 1)).toMatchObject({ state: 'free', step: { put: [{ room: 3 }] } })
  })

  it('refuses what would put a teacher or a class in two places, and names it', () => {
    const there = entry(2, 1, 1, { room: 2 })
    expect(move([there], fromTray(1), 1, 1)).toMatchObject({
      state: 'cannot',
      issues: [{ kind: 'teacher', other: 2 }],
      step: null,
    })
    expect(move([entry(3, 1, 1)], fromTray(1), 1, 1)).toMatchObject({
      state: 'cannot',
      issues: [{ kind: 'class', other: 3 }],
    })
  })

  it('allows parts of one division at one time', () => {
    expect(move([entry(4, 1, 1, { room: 2 })], fromTray(5), 1, 1)).toMatchObject({ state: 'free' })
    expect(move([entry(4, 1, 1, { room: 2 })], fromTray(1), 1, 1).state).toBe('cannot')
  })

  it('warns of hours at which the teacher is away', () => {
    expect(move([], fromTray(1), 5, 4)).toMatchObject({ state: 'careful', issues: [{ kind: 'away' }] })
  })

  it('exchanges two lessons of a class, and never a fixed one', () => {
    const one = entry(1, 1, 1, { room: 1 })
    const other = entry(3, 2, 2, { room: 3 })
    expect(move([one, other], fromWeek(one), 2, 2)).toMatchObject({
      state: 'swap',
      step: {
        remove: [one, other],
        put: [
          { workload: 1, weekday: 2, number: 2, room: 1 },
          { workload: 3, weekday: 1, number: 1, room: 3 },
        ],
      },
    })
    const fixed = { ...other, isFixed: true }
    expect(move([one, fixed], fromWeek(one), 2, 2).state).toBe('cannot')
  })

  it('never offers a step that makes a clash', () => {
    const places = fc.record({
      workload: fc.integer({ min: 1, max: 5 }),
      weekday: fc.integer({ min: 1, max: 5 }),
      number: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(places, { minLength: 2, maxLength: 12 }), places, (wishes, target) => {
        const entries: Entry[] = []
        for (const wish of wishes) {
          const step = move(entries, fromTray(wish.workload), wish.weekday, wish.number).step
          if (step) entries.push(...step.put)
        }
        expect(
          findClashes(week.problem, week.toCells(entries)).filter(({ kind }) => kind !== 'away'),
        ).toEqual([])
        const [first] = entries
        if (!first) return
        const { step } = move(entries, fromWeek(first), target.weekday, target.number)
        if (!step) return
        const after = [...entries.filter((row) => !step.remove.includes(row)), ...step.put]
        expect(after).toHaveLength(entries.length)
        expect(findClashes(week.problem, week.toCells(after)).filter(({ kind }) => kind !== 'away')).toEqual(
          [],
        )
      }),
    )
  })

  it('checks a place among the lessons of a whole week in well under 100 ms', () => {
    const entries = Array.from({ length: 20 }, (_, place) =>
      entry(place % 2 === 0 ? 1 : 3, Math.floor(place / 4) + 1, (place % 4) + 1),
    )
    const cells = week.toCells(entries)
    expect(checkPlacement(index, cells[0]!, cells.slice(1))).toEqual([])
  })
})

describe('a joint lesson of two classes', () => {
  const joint = schoolWeek({
    ...source,
    workloads: [
      ...source.workloads.filter(({ id }) => id === 3),
      { ...source.workloads[0]!, hoursPerWeek: 1 },
      { ...source.workloads[1]!, hoursPerWeek: 1, jointWith: 1 },
    ],
  })
  const places = indexProblem(joint.problem)
  const go = (entries: readonly Entry[], taken: Taken, weekday: number, number: number): Move =>
    planMove({
      week: joint,
      index: places,
      at: groupBy(joint.toCells(entries), ({ place }) => place),
      entries,
      taken,
      place: joint.toCells([entry(1, weekday, number)])[0]!.place,
    })

  it('goes from the tray to both classes, into one room', () => {
    const move = go([], { workload: 2, cycleWeek: 0, from: null }, 2, 2)
    expect(move.step).toEqual({
      remove: [],
      put: [1, 2].map((workload) => entry(workload, 2, 2, { room: 1 })),
    })
  })

  it('moves with its mate and keeps its room; in the way of either class it cannot stand', () => {
    const both = [entry(1, 2, 2, { room: 2 }), entry(2, 2, 2, { room: 2 })]
    const move = go(both, { workload: 1, cycleWeek: 0, from: both[0]! }, 3, 1)
    expect(move.step).toEqual({
      remove: both,
      put: [1, 2].map((workload) => entry(workload, 3, 1, { room: 2 })),
    })
    const busy = [...both, entry(3, 3, 1, { room: 3 })]
    expect(go(busy, { workload: 2, cycleWeek: 0, from: both[1]! }, 3, 1)).toMatchObject({
      state: 'cannot',
      issues: [{ kind: 'class', other: 3 }],
    })
    // Nor does it give way to a lesson of one class.
    expect(go(busy, { workload: 3, cycleWeek: 0, from: busy[2]! }, 2, 2)).toMatchObject({ state: 'cannot' })
  })

  it('tells when both classes together are more than the room holds', () => {
    const crowded = indexProblem(
      schoolWeek({
        ...source,
        rooms: [
          { id: 1, kind: 'ordinary', capacity: 30 },
          { id: 2, kind: 'ordinary', capacity: 60 },
        ],
        workloads: [
          { ...source.workloads[0]!, students: 25 },
          { ...source.workloads[1]!, jointWith: 1, students: 20 },
        ],
      }).problem,
    )
    const cell = { workload: 2, place: 0, week: 0 as const, room: 1 }
    expect(checkPlacement(crowded, cell, [])).toEqual([{ kind: 'capacity', isClash: false, other: null }])
    expect(checkPlacement(crowded, { ...cell, room: 2 }, [])).toEqual([])
  })

  it('is taken away and changed together', () => {
    const both = [entry(1, 2, 2, { room: 2 }), entry(2, 2, 2, { room: 2 })]
    const all = { week: joint, index: places, entries: both }
    expect(removeTogether(all, both[1]!)).toEqual({ remove: [both[1], both[0]], put: [] })
    expect(changeTogether(all, both[0]!, { isFixed: true }).put).toEqual(
      both.map((row) => ({ ...row, isFixed: true })),
    )
  })
})
