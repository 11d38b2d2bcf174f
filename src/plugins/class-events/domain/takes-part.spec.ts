import { describe, expect, it } from '@jest/globals'

import { takesPartIn } from './takes-part'

const event = { class: 1, from: '2026-11-20', to: '2026-11-22', isWholeClass: true, students: [] }
const place = (from: string | null, to: string | null, classId = 1) => [
  { student: 5, class: classId, from, to } as never,
]

describe('taking part', () => {
  it.each([
    ['in the class all the time', place('2026-09-01', null), true],
    ['gone the day before', place('2026-09-01', '2026-11-19'), false],
    ['gone on the first day', place('2026-09-01', '2026-11-20'), true],
    ['come on the last day', place('2026-11-22', null), true],
    ['come the day after', place('2026-11-23', null), false],
    ['in another class', place('2026-09-01', null, 2), false],
    ['in no class', [], false],
  ])('of the whole class, %s', (_, enrolments, isIn) => {
    expect(takesPartIn(event, 5, enrolments)).toBe(isIn)
  })

  it('of some students is for those who are named', () => {
    const some = { ...event, isWholeClass: false, students: [7] }
    expect(takesPartIn(some, 7, [])).toBe(true)
    expect(takesPartIn(some, 5, place('2026-09-01', null))).toBe(false)
  })
})
