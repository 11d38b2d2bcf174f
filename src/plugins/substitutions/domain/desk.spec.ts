import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { DeskLesson } from '../types'
import { isAway } from './away'
import { createDesk, isOpen, type DeskSource } from './desk'
import { propose } from './propose'

const MONDAY = '2026-11-23'
let made = 0
const lesson = (over: Partial<DeskLesson> = {}): DeskLesson => ({
  id: (made += 1),
  workload: 1,
  class: 7,
  subject: 1,
  subgroup: null,
  teacher: 10,
  date: MONDAY,
  number: 2,
  room: 100,
  substitute: null,
  state: 'planned',
  term: 1,
  movedFromDate: null,
  movedFromNumber: null,
  recordedAt: null,
  substitutions: [],
  ...over,
})
const away = { staff: 10, from: MONDAY, to: MONDAY, fromLesson: null, toLesson: null }
const teachers = [10, 11, 12, 13].map((staff) => ({
  staff,
  subjects: new Set([staff === 11 ? 1 : 2]),
  classes: new Set([staff === 12 ? 7 : 8]),
}))
const desk = (lessons: DeskLesson[], over: Partial<DeskSource> = {}) =>
  createDesk({
    lessons,
    absences: [away],
    teachers,
    unavailable: new Map(),
    given: [],
    slotOf: (_, number) => number,
    ...over,
  })

describe('an absence', () => {
  it('holds whole days, or from a lesson of the first day to a lesson of the last', () => {
    const span = { from: MONDAY, to: '2026-11-25', fromLesson: 4, toLesson: 2 }
    expect(isAway(span, MONDAY, 3)).toBe(false)
    expect(isAway(span, MONDAY, 4)).toBe(true)
    expect(isAway(span, '2026-11-24', 1)).toBe(true)
    expect(isAway(span, '2026-11-25', 2)).toBe(true)
    expect(isAway(span, '2026-11-25', 3)).toBe(false)
    expect(isAway(span, '2026-11-26', 1)).toBe(false)
  })

  it('opens lessons that nobody gives, those of an absent substitute too, and no recorded ones', () => {
    expect(isOpen(lesson(), [away])).toBe(true)
    expect(isOpen(lesson({ teacher: 12, substitute: 10 }), [away])).toBe(true)
    expect(isOpen(lesson({ substitute: 11 }), [away])).toBe(false)
    expect(isOpen(lesson({ state: 'held' }), [away])).toBe(false)
    expect(isOpen(lesson({ recordedAt: '2026-11-23T08:00:00Z' }), [away])).toBe(false)
  })
})

describe('the proposal', () => {
  it('takes somebody of the subject, then merges, then anybody, then sends the class home', () => {
    const first = lesson()
    expect(propose(desk([first]), [first])).toMatchObject([
      { kind: 'substitute', substitute: 11, payment: 'full' },
    ])

    const group = lesson({ subgroup: 1 })
    const other = lesson({ subgroup: 2, teacher: 11 })
    expect(propose(desk([group, other]), [group])).toMatchObject([{ kind: 'merge', mergedInto: other.id }])

    const busy = lesson({ class: 8, teacher: 11 })
    expect(propose(desk([first, busy]), [first])).toMatchObject([
      { kind: 'substitute', substitute: 12, payment: 'supervision' },
    ])
    const all = [11, 12, 13].map((teacher) => lesson({ class: teacher, teacher }))
    expect(propose(desk([first, ...all]), [first])).toMatchObject([{ kind: 'cancel' }])
    expect(propose(desk([first, ...all, lesson({ number: 3 })]), [first])).toEqual([])
  })

  it('keeps to one teacher for the lessons of a workload', () => {
    const series = ['2026-11-23', '2026-11-24', '2026-11-25'].map((date) => lesson({ date, subject: 3 }))
    const long = { ...away, to: '2026-11-27' }
    const chosen = propose(desk(series, { absences: [long] }), series)
    expect(new Set(chosen.map((row) => row.kind === 'substitute' && row.substitute)).size).toBe(1)
  })

  it('never sends anybody into two classes at one time, nor who is away', () => {
    const lessons = fc.array(
      fc.record({
        teacher: fc.constantFrom(10, 10, 11, 12, 13),
        number: fc.integer({ min: 1, max: 4 }),
        class: fc.integer({ min: 5, max: 9 }),
        subject: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 16 },
    )
    fc.assert(
      fc.property(lessons, (list) => {
        const all = list.map((row) => lesson(row))
        const open = all.filter((row) => isOpen(row, [away]))
        const taken = new Set(
          all.filter(({ teacher }) => teacher !== 10).map((row) => `${row.teacher} ${row.number}`),
        )
        for (const row of propose(desk(all), open)) {
          if (row.kind !== 'substitute') continue
          const key = `${row.substitute} ${all.find(({ id }) => id === row.lesson)!.number}`
          expect(row.substitute).not.toBe(10)
          expect(taken.has(key)).toBe(false)
          taken.add(key)
        }
      }),
    )
  })
})
