import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { DeskLesson, LessonPlace, SubstitutionRow } from '../types'
import { applyDecision, beforeDecision, isSamePlace, placeOf, type Decided } from './lesson-places'

const id = fc.integer({ min: 1, max: 99 })
const date = fc.constantFrom('2026-11-23', '2026-11-24', '2026-12-01')
const number = fc.integer({ min: 0, max: 8 })
const place = fc.record<LessonPlace>({
  date,
  number,
  room: fc.option(id),
  substitute: fc.option(id),
  state: fc.constantFrom('planned', 'cancelled'),
  term: fc.option(id),
  movedFromDate: fc.constant(null),
  movedFromNumber: fc.constant(null),
})
const decided: fc.Arbitrary<Decided> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('substitute' as const, 'merge' as const),
    substitute: id,
    room: fc.option(id),
  }),
  fc.constant({ kind: 'cancel' as const }),
  fc.record({ kind: fc.constant('move' as const), date, number, room: fc.option(id), term: fc.option(id) }),
)

const lessonOf = (now: LessonPlace, was: LessonPlace | null, state = 'announced'): DeskLesson => ({
  ...now,
  id: 1,
  workload: 2,
  class: 3,
  subject: 4,
  subgroup: null,
  teacher: 5,
  recordedAt: null,
  substitutions: was ? [{ was: JSON.stringify(placeOf(was)), state } as SubstitutionRow] : [],
})

describe('decide, then withdraw', () => {
  it('gives back exactly what stood before, whatever was decided how often', () => {
    fc.assert(
      fc.property(place, fc.array(decided, { minLength: 1, maxLength: 4 }), (before, decisions) => {
        let lesson = lessonOf(before, null)
        for (const decision of decisions) {
          const was = beforeDecision(lesson)
          lesson = lessonOf(applyDecision(was, decision), was)
        }
        expect(beforeDecision(lesson)).toEqual(before)
        expect(isSamePlace(beforeDecision(lesson), before)).toBe(true)
      }),
    )
  })

  it('of a withdrawn decision nothing is left', () => {
    fc.assert(
      fc.property(place, place, (now, was) => {
        expect(beforeDecision(lessonOf(now, was, 'withdrawn'))).toEqual(now)
      }),
    )
  })

  it('a moved lesson knows where it stood by the timetable', () => {
    fc.assert(
      fc.property(place, date, number, (before, toDate, toNumber) => {
        const moved = applyDecision(before, {
          kind: 'move',
          date: toDate,
          number: toNumber,
          room: null,
          term: 1,
        })
        expect(moved).toMatchObject({ movedFromDate: before.date, movedFromNumber: before.number })
        expect(moved).toMatchObject({ date: toDate, number: toNumber, room: before.room })
      }),
    )
  })
})
