import { describe, expect, it } from '@jest/globals'

import { lessonNow } from './lesson-now'
import type { LessonTime } from './lesson-time'

const lesson = (id: number, time: LessonTime, over: { state?: string; isFilled?: boolean } = {}) => ({
  id,
  time,
  state: 'planned',
  isFilled: false,
  start: `${String(7 + id).padStart(2, '0')}:00`,
  ...over,
})

describe('lessonNow', () => {
  it('is the one that goes on', () => {
    const day = [lesson(1, 'over'), lesson(2, 'now'), lesson(3, 'ahead')]
    expect(lessonNow(day, '09:10')).toMatchObject({ lesson: { id: 2 }, when: 'now' })
  })

  it('is in the break the next one, and tells how soon it begins', () => {
    const day = [lesson(1, 'over'), lesson(2, 'ahead', { state: 'cancelled' }), lesson(3, 'ahead')]
    expect(lessonNow(day, '09:50')).toMatchObject({ lesson: { id: 3 }, when: 'next', inMinutes: 10 })
  })

  it('is after the last bell the last one without a record, then the last one', () => {
    const filled = { state: 'held', isFilled: true }
    const day = [lesson(1, 'over'), lesson(2, 'over'), lesson(3, 'over', filled)]
    expect(lessonNow(day, '18:00')).toMatchObject({ lesson: { id: 2 }, when: 'unrecorded' })
    const whole = [lesson(1, 'over', filled), lesson(2, 'over', filled)]
    expect(lessonNow(whole, '18:00')).toMatchObject({ lesson: { id: 2 }, when: 'over' })
  })

  it('is nothing on a day without lessons', () => {
    expect(lessonNow([], '09:00')).toBeNull()
    expect(lessonNow([lesson(1, 'now', { state: 'cancelled' })], '08:10')).toBeNull()
  })
})
