import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isOff, type LayLesson, layTopics, paceOf, type Seat, withPlannedDates } from './lay-topics'
import {
  compress,
  type LayTopic,
  merge,
  newTopics,
  restore,
  seatsOf,
  shiftTopic,
  sparableHours,
} from './relay'

const topic = (id: number, hours = 1, more: Partial<LayTopic> = {}): LayTopic => ({
  id,
  section: 'Числа',
  hours,
  isControl: false,
  ...more,
})
const lesson = (id: number, state: LayLesson['state'] = 'open'): LayLesson => ({
  id,
  date: `2026-10-${String(id).padStart(2, '0')}`,
  number: 1,
  state,
})
const lessons = (count: number): LayLesson[] => Array.from({ length: count }, (_, index) => lesson(index + 1))
const names = (seats: readonly Seat[]): string[] =>
  seats.map(({ hours }) => hours.map(({ topic: id, part }) => `${id}.${part}`).join('+'))
const hoursOf = (seats: readonly Seat[]): string[] => names(seats).flatMap((name) => name.split('+'))
const give = (seats: readonly Seat[], count: number): Seat[] =>
  seats.map((seat, index) => ({ ...seat, isGiven: index < count }))

const topicList = fc
  .array(
    fc.record({
      hours: fc.integer({ min: 1, max: 5 }),
      section: fc.constantFrom('А', 'Б'),
      isControl: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) => list.map((one, index) => ({ id: index + 1, ...one })))
const lessonList = fc
  .array(fc.constantFrom('open', 'open', 'open', 'used', 'cancelled'), { maxLength: 28 })
  .map((list) => list.map((state, index) => lesson(index + 1, state as LayLesson['state'])))
const world = fc.record({
  topics: topicList,
  before: lessonList,
  after: lessonList,
  given: fc.nat({ max: 10 }),
})

type World = { topics: LayTopic[]; before: LayLesson[]; after: LayLesson[]; given: number }

/** A plan laid on the lessons of the year, some of it given, and the lessons as they are now. */
const laidWorld = ({ topics, before, after, given }: World) => {
  const { seats } = layTopics({ seats: seatsOf(topics), lessons: before })
  const count = Math.min(given, seats.filter((seat) => seat.lesson !== null).length)
  return { topics, seats: give(seats, count), lessons: after }
}

describe('laying topics on lessons', () => {
  it('goes from lesson to lesson, past those that are cancelled or used', () => {
    const list = [lesson(3), lesson(1), lesson(2, 'cancelled'), lesson(4, 'used'), lesson(5)]
    const { seats, unlaid, spare } = layTopics({ seats: seatsOf([topic(7, 2), topic(8)]), lessons: list })
    expect(seats.map((seat) => seat.lesson)).toEqual([1, 3, 5])
    expect({ unlaid, spare }).toEqual({ unlaid: [], spare: [] })
  })

  it('names what finds no lesson, and lessons that nothing needs', () => {
    const few = layTopics({ seats: seatsOf([topic(7, 3), topic(8)]), lessons: lessons(2) })
    expect(names(few.unlaid)).toEqual(['7.3', '8.1'])
    const many = layTopics({ seats: seatsOf([topic(7)]), lessons: lessons(3) })
    expect(many.spare.map(({ id }) => id)).toEqual([2, 3])
  })

  it('loses nothing, doubles nothing, keeps the order and never moves what was given', () => {
    fc.assert(
      fc.property(world, (made) => {
        const { seats, lessons: now } = laidWorld(made)
        const laid = layTopics({ seats, lessons: now })
        expect(hoursOf(laid.seats).sort()).toEqual(hoursOf(seats).sort())
        const coming = laid.seats.filter(({ isGiven }) => !isGiven)
        expect(names(coming)).toEqual(names(seats.filter(({ isGiven }) => !isGiven)))
        for (const seat of seats.filter(({ isGiven }) => isGiven)) expect(laid.seats).toContainEqual(seat)
        const used = laid.seats.flatMap((seat) => (seat.lesson === null ? [] : [seat.lesson]))
        expect(new Set(used).size).toBe(used.length)
        const places = coming.flatMap((seat) => (seat.lesson === null ? [] : [seat.lesson]))
        expect(places).toEqual([...places].sort((left, right) => left - right))
        expect(isOff({ seats: laid.seats, lessons: now })).toBe(false)
      }),
    )
  })

  it('tells that a lesson has gone', () => {
    const { seats } = layTopics({ seats: seatsOf([topic(7, 3)]), lessons: lessons(3) })
    expect(isOff({ seats, lessons: lessons(3) })).toBe(false)
    expect(isOff({ seats, lessons: [lesson(1), lesson(2, 'cancelled'), lesson(3)] })).toBe(true)
  })

  it('counts behind and ahead against the dates by the plan', () => {
    const seats = withPlannedDates(
      layTopics({ seats: seatsOf([topic(7, 4)]), lessons: lessons(4) }).seats,
      lessons(4),
    )
    const hours = give(seats, 1).flatMap(({ hours: list, isGiven }) =>
      list.map((hour) => ({ ...hour, isGiven })),
    )
    expect(paceOf(hours, '2026-10-04')).toEqual({ total: 4, given: 1, due: 3, behind: 2 })
    expect(paceOf(hours, '2026-10-01').behind).toBe(-1)
  })
})

describe('ways out when lessons have gone', () => {
  const laid = (topics: LayTopic[], count: number) => ({
    seats: seatsOf(topics),
    lessons: lessons(count),
    topics,
  })

  it('takes hours from the longest topics and leaves one of each, control works alone', () => {
    const { seats, taken } = compress(
      laid([topic(1, 4), topic(2, 2), topic(3, 6, { isControl: true })], 9),
      null,
    )
    expect(taken).toEqual([{ topic: 1, hours: 3 }])
    expect(names(seats).filter((name) => name.startsWith('1'))).toEqual(['1.1'])
  })

  it('takes what was chosen, and no more than there is', () => {
    const { seats, taken } = compress(laid([topic(1, 3), topic(2, 2)], 5), [{ topic: 2, hours: 9 }])
    expect(taken).toEqual([{ topic: 2, hours: 1 }])
    expect(names(seats)).toEqual(['1.1', '1.2', '1.3', '2.1'])
  })

  it('joins short neighbours of one section first', () => {
    const topics = [topic(1), topic(2), topic(3, 3), topic(4, 1, { section: 'Фигуры' })]
    const { seats, merged } = merge(laid(topics, 5), null)
    expect(merged).toEqual([{ first: 1, second: 2 }])
    expect(names(seats)).toEqual(['1.1+2.1', '3.1', '3.2', '3.3', '4.1'])
  })

  it('joins a chosen topic with the next one', () => {
    const { merged } = merge(laid([topic(1), topic(2), topic(3)], 3), [2])
    expect(merged).toEqual([{ first: 2, second: 3 }])
  })

  it('gives back what was taken and joined', () => {
    const topics = [topic(1, 3), topic(2), topic(3)]
    const short = merge({ ...laid(topics, 3), seats: compress(laid(topics, 3), null).seats }, null).seats
    expect(names(restore(short, topics))).toEqual(names(seatsOf(topics)))
    expect(newTopics(short, [...topics, topic(9)])).toEqual([9])
  })

  it('changes the places of two topics', () => {
    const topics = [topic(1, 2), topic(2), topic(3)]
    const moved = shiftTopic(give(seatsOf(topics), 1), 2, -1)
    expect(names(moved)).toEqual(['1.1', '2.1', '1.2', '3.1'])
    expect(names(shiftTopic(seatsOf(topics), 3, 1))).toEqual(names(seatsOf(topics)))
  })

  it('whatever is chosen: no topic disappears, none is doubled, given ones stay', () => {
    fc.assert(
      fc.property(world, fc.nat({ max: 12 }), (made, at) => {
        const before = laidWorld(made)
        const given = before.seats.filter(({ isGiven }) => isGiven)
        const all = new Set(before.seats.flatMap(({ hours }) => hours.map(({ topic: id }) => id)))
        const ways = [
          compress(before, null).seats,
          compress(before, [{ topic: at, hours: 3 }]).seats,
          merge(before, null).seats,
          merge(before, [at]).seats,
          restore(before.seats, before.topics),
          shiftTopic(before.seats, at, 1),
        ]
        for (const seats of ways) {
          const hours = hoursOf(seats)
          expect(new Set(hours).size).toBe(hours.length)
          expect(new Set(seats.flatMap((seat) => seat.hours.map(({ topic: id }) => id)))).toEqual(all)
          for (const seat of given) expect(seats).toContainEqual(seat)
        }
        const need = layTopics(before).unlaid.length
        const { seats, taken } = compress(before, null)
        const gone = taken.reduce((sum, { hours }) => sum + hours, 0)
        expect(gone).toBeLessThanOrEqual(need)
        expect(layTopics({ ...before, seats }).unlaid).toHaveLength(need - gone)
        for (const [, count] of sparableHours(seats)) expect(count).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
