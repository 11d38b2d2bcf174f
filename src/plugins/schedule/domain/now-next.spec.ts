import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addMinutes, minutesOf, momentOf, type TimedLesson } from './now-next'

const DAY: TimedLesson[] = [
  { start: '08:00', end: '08:40', isCancelled: false },
  { start: '08:50', end: '09:30', isCancelled: true },
  { start: '09:45', end: '10:25', isCancelled: false },
]

describe('momentOf', () => {
  it.each([
    ['07:30', 'before', null, null, '08:00', 30],
    ['08:00', 'lesson', '08:00', 40, '09:45', 105],
    ['08:39', 'lesson', '08:00', 1, '09:45', 66],
    ['08:40', 'break', null, null, '09:45', 65],
    // The second lesson is cancelled: it is a break for those who would have it.
    ['09:00', 'break', null, null, '09:45', 45],
    ['10:00', 'lesson', '09:45', 25, null, null],
    ['10:25', 'after', null, null, null, null],
  ])('%s is %s', (time, phase, now, left, next, until) => {
    const moment = momentOf(DAY, time)
    expect([
      moment.phase,
      moment.now?.start ?? null,
      moment.left,
      moment.next?.start ?? null,
      moment.until,
    ]).toEqual([phase, now, left, next, until])
  })

  it('is free on a day without lessons, and when all are cancelled', () => {
    expect(momentOf([], '10:00').phase).toBe('free')
    expect(
      momentOf(
        DAY.map((lesson) => ({ ...lesson, isCancelled: true })),
        '10:00',
      ).phase,
    ).toBe('free')
  })

  const day = fc
    .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 0, maxLength: 20 })
    .map((times) => times.sort((a, b) => a - b))
    .chain((times) =>
      fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }).map((cancelled) =>
        Array.from({ length: Math.floor(times.length / 2) }, (_, index) => ({
          start: addMinutes('00:00', times[index * 2]!),
          end: addMinutes('00:00', times[index * 2 + 1]!),
          isCancelled: cancelled[index]!,
        })),
      ),
    )
  const clock = fc.integer({ min: 0, max: 1439 }).map((minutes) => addMinutes('00:00', minutes))

  it('holds for every day and every minute of it', () => {
    fc.assert(
      fc.property(day, clock, (lessons, time) => {
        const { phase, now, left, next, until } = momentOf(lessons, time)
        const held = lessons.filter(({ isCancelled }) => !isCancelled)
        expect(now === null).toBe(!held.some(({ start, end }) => start <= time && time < end))
        expect(next === null).toBe(!held.some(({ start }) => start > time))
        expect(phase === 'lesson').toBe(now !== null)
        expect(phase === 'free').toBe(held.length === 0)
        if (now) {
          expect(left).toBeGreaterThan(0)
          expect(addMinutes(time, left!)).toBe(now.end)
        }
        if (next) {
          expect(until).toBe(minutesOf(next.start) - minutesOf(time))
          expect(until).toBeGreaterThan(0)
          // Nothing begins between now and the next lesson.
          expect(held.some(({ start }) => start > time && start < next.start)).toBe(false)
        }
      }),
    )
  })
})
