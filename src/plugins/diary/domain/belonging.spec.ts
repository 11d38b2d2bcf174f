import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addDays } from '@/core/school-date'

import { belongingOf } from './belonging'

const ANNA = 1
const BORIS = 2
const [SEVEN_A, SEVEN_B] = [71, 72]
const ENGLISH_1 = 711

const enrolment = (student: number, classId: number, from: string, to: string | null = null) => ({
  id: 0,
  student,
  class: classId,
  from,
  to,
})
const member = (student: number, subgroup: number, from: string, to: string | null = null) => ({
  id: 0,
  student,
  subgroup,
  from,
  to,
})
const wholeClass = (classId: number) => ({ class: classId, subgroup: null })
const english = { class: SEVEN_A, subgroup: ENGLISH_1 }

describe('belongingOf', () => {
  const moved = belongingOf(
    {
      enrolments: [
        enrolment(ANNA, SEVEN_A, '2026-09-01', '2026-10-14'),
        enrolment(ANNA, SEVEN_B, '2026-10-15'),
        enrolment(BORIS, SEVEN_A, '2026-09-01'),
      ],
      subgroupMembers: [member(ANNA, ENGLISH_1, '2026-09-01'), member(BORIS, ENGLISH_1, '2026-09-01')],
    },
    ANNA,
  )

  it('knows the class of each day, its last day included', () => {
    expect(moved.classOn('2026-08-31')).toBeNull()
    expect(moved.classOn('2026-10-14')).toBe(SEVEN_A)
    expect(moved.classOn('2026-10-15')).toBe(SEVEN_B)
  })

  it('names both classes of the week of the move', () => {
    expect(moved.classesWithin({ from: '2026-10-12', to: '2026-10-18' })).toEqual([SEVEN_A, SEVEN_B])
    expect(moved.classesWithin({ from: '2026-10-19', to: '2026-10-25' })).toEqual([SEVEN_B])
  })

  it('ends a subgroup with its class, although nobody closed the membership', () => {
    expect(moved.isIn(english, '2026-10-14')).toBe(true)
    expect(moved.isIn(english, '2026-10-15')).toBe(false)
    expect(moved.isInWithin(english, { from: '2026-10-15', to: '2026-12-31' })).toBe(false)
    expect(moved.isInWithin(english, { from: '2026-10-01', to: '2026-12-31' })).toBe(true)
  })

  it('says of a period what it says of its days', () => {
    const day = fc.integer({ min: 0, max: 30 })
    const span = fc.tuple(day, day).map(([a, b]) => ({
      from: addDays('2026-09-01', Math.min(a, b)),
      to: addDays('2026-09-01', Math.max(a, b)),
    }))
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 3 }),
        fc.array(span, { maxLength: 3 }),
        span,
        (classes, groups, period) => {
          const belonging = belongingOf(
            {
              enrolments: classes.map(({ from, to }) => enrolment(ANNA, SEVEN_A, from, to)),
              subgroupMembers: groups.map(({ from, to }) => member(ANNA, ENGLISH_1, from, to)),
            },
            ANNA,
          )
          const days: string[] = []
          for (let date = period.from; date <= period.to; date = addDays(date, 1)) days.push(date)
          for (const group of [wholeClass(SEVEN_A), english]) {
            expect(belonging.isInWithin(group, period)).toBe(days.some((date) => belonging.isIn(group, date)))
          }
        },
      ),
    )
  })
})
