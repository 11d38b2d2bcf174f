import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addUp, GROUPINGS, shareOf, sumAttendance, type TakenLesson } from './sum-attendance'

const CODES = ['ill', 'late'] as const
type Code = (typeof CODES)[number]
const isMissed = (code: Code) => code === 'ill'

const lesson = (id: number, over: Partial<TakenLesson> = {}): TakenLesson => ({
  id,
  class: 1,
  grade: 7,
  date: '2026-11-23',
  members: new Set([10, 11]),
  ...over,
})
const sum = (
  grouping: (typeof GROUPINGS)[number],
  lessons: TakenLesson[],
  absences: Parameters<typeof sumAttendance<Code>>[0]['absences'],
) => sumAttendance({ lessons, absences, codes: CODES, isMissed, grouping })

describe('attendance added up', () => {
  it('counts lessons of students, and as missed only what is', () => {
    expect(
      sum(
        'class',
        [lesson(1), lesson(2)],
        [
          { student: 10, lesson: 1, code: 'ill' },
          { student: 11, lesson: 2, code: 'late' },
        ],
      ),
    ).toEqual([{ key: 1, students: 2, places: 4, missed: 1, days: 0, counts: { ill: 1, late: 1 } }])
  })

  it('calls a day missed when every lesson of it was', () => {
    const lessons = [
      lesson(1),
      lesson(2),
      lesson(3, { date: '2026-11-24' }),
      lesson(4, { date: '2026-11-24' }),
    ]
    const [line] = sum('student', lessons, [
      { student: 10, lesson: 1, code: 'ill' },
      { student: 10, lesson: 2, code: 'ill' },
      { student: 10, lesson: 3, code: 'ill' },
    ]).filter(({ key }) => key === 10)
    expect(line).toMatchObject({ places: 4, missed: 3, days: 1 })
  })

  it('leaves out lessons that nobody took and students who were not in the group', () => {
    expect(
      sum(
        'class',
        [lesson(1)],
        [
          { student: 10, lesson: 9, code: 'ill' },
          { student: 12, lesson: 1, code: 'ill' },
        ],
      )[0],
    ).toMatchObject({ places: 2, missed: 0 })
    expect(sum('class', [], [])).toEqual([])
    expect(shareOf({ places: 0, missed: 0 })).toBe(null)
  })

  it('comes to the same whatever the lines are', () => {
    const lessons = fc.array(
      fc.record({
        class: fc.integer({ min: 1, max: 3 }),
        day: fc.integer({ min: 1, max: 4 }),
        members: fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
      }),
      { maxLength: 12 },
    )
    const absences = fc.uniqueArray(
      fc.record({
        student: fc.integer({ min: 1, max: 6 }),
        lesson: fc.integer({ min: 0, max: 12 }),
        code: fc.constantFrom(...CODES),
      }),
      { maxLength: 20, selector: ({ student, lesson: id }) => `${student} ${id}` },
    )
    fc.assert(
      fc.property(lessons, absences, (made, missed) => {
        const taken = made.map(({ class: card, day, members }, id) =>
          lesson(id, { class: card, grade: card + 4, date: `2026-11-0${day}`, members: new Set(members) }),
        )
        const totals = GROUPINGS.map((grouping) => addUp(sum(grouping, taken, missed), CODES))
        expect(
          new Set(totals.map(({ places, missed: count, counts }) => JSON.stringify([places, count, counts])))
            .size,
        ).toBe(1)
        expect(totals[0]!.missed).toBeLessThanOrEqual(totals[0]!.places)
      }),
    )
  })
})
