import { describe, expect, it } from '@jest/globals'

import { suggestTarget } from './suggest-target'

const lesson = (date: string, topic: string | null = null) => ({ date, topic, homework: null })

describe('suggestTarget', () => {
  it('takes the first blank lesson from the day on', () => {
    const lessons = [lesson('2026-11-20'), lesson('2026-11-23', 'Дроби'), lesson('2026-11-24')]
    expect(suggestTarget(lessons, '2026-11-23')).toBe(lessons[2])
  })

  it('goes back to a blank one of the days before, then to any', () => {
    const behind = [lesson('2026-11-19'), lesson('2026-11-20'), lesson('2026-11-24', 'Дроби')]
    expect(suggestTarget(behind, '2026-11-23')).toBe(behind[1])
    const full = [lesson('2026-11-20', 'Дроби'), lesson('2026-11-24', 'Дроби')]
    expect(suggestTarget(full, '2026-11-23')).toBe(full[1])
    expect(suggestTarget([], '2026-11-23')).toBeNull()
  })
})
