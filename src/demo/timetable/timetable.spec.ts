import { describe, expect, it } from '@jest/globals'

import { createRandom } from '../random'
import { arrangeTimetable } from './arrange-timetable'
import { countWindows, findClashes, type TimetableEntry } from './timetable'
import type { Block } from './timetable-cost'

const lesson = (over: Partial<TimetableEntry>): TimetableEntry => ({
  workload: 1,
  class: 1,
  subgroup: null,
  teacher: 1,
  room: 1,
  day: 1,
  number: 1,
  ...over,
})

describe('findClashes', () => {
  it('sees a teacher, a room and a class in two places', () => {
    const kinds = (other: Partial<TimetableEntry>): string[] =>
      findClashes([lesson({}), lesson(other)]).map(({ kind }) => kind)
    expect(kinds({ class: 2, room: 2 })).toEqual(['teacher'])
    expect(kinds({ class: 2, teacher: 2 })).toEqual(['room'])
    expect(kinds({ teacher: 2, room: 2 })).toEqual(['class'])
    expect(kinds({ teacher: 2, room: 2, subgroup: 7 })).toEqual(['class'])
    expect(kinds({ number: 2 })).toEqual([])
  })

  it('allows two subgroups at one time but not one subgroup twice', () => {
    const half = (subgroup: number, teacher: number) => lesson({ subgroup, teacher, room: teacher })
    expect(findClashes([half(1, 1), half(2, 2)])).toEqual([])
    expect(findClashes([half(1, 1), half(2, 2), half(1, 3)])).toHaveLength(1)
  })
})

describe('countWindows', () => {
  it('counts empty lessons between a teacher’s first and last', () => {
    expect(countWindows([lesson({}), lesson({ number: 4 }), lesson({ day: 2, number: 6 })])).toBe(2)
  })
})

describe('arrangeTimetable', () => {
  const block = (over: Partial<Block>): Block => ({
    class: 0,
    subject: 'a',
    teachers: [0],
    difficulty: 5,
    isSport: false,
    ...over,
  })

  it('solves a tight week', () => {
    // Five classes with the same five teachers: at every lesson each teacher must be somewhere else.
    const blocks = [0, 1, 2, 3, 4].flatMap((classIndex) =>
      [0, 1, 2, 3, 4].flatMap((teacher) =>
        [1, 2, 3, 4, 5].map(() => block({ class: classIndex, subject: `s${teacher}`, teachers: [teacher] })),
      ),
    )
    const placed = arrangeTimetable({ blocks, random: createRandom(1) })
    const places = placed.map(({ block: own, day, number }) => `${own.teachers[0]} ${day} ${number}`)
    expect(placed).toHaveLength(125)
    expect(new Set(places).size).toBe(125)
  })

  it('gives up on an impossible one', () => {
    const blocks = [0, 1].flatMap((classIndex) =>
      Array.from({ length: 40 }, () => block({ class: classIndex })),
    )
    expect(() => arrangeTimetable({ blocks, random: createRandom(1) })).toThrow('No timetable')
  })
})
