import { describe, expect, it } from '@jest/globals'

import { difficultyOf } from './difficulty'
import { dailyLoad, weeklyLoad } from './teaching-load'

describe('norms', () => {
  it('knows the hours of a week and the lessons of a day, with the act and how certain they are', () => {
    expect(weeklyLoad(5, '2026-11-25')).toMatchObject({ fiveDays: 29, sixDays: 32 })
    expect(weeklyLoad(1, '2026-11-25')).toMatchObject({
      fiveDays: 21,
      sixDays: null,
      source: { certainty: 'unverified' },
    })
    expect(dailyLoad(1, '2026-11-25')).toMatchObject({
      lessons: 4,
      longDays: 1,
      source: { place: 'п. 3.4.16' },
    })
    expect(dailyLoad(9, '2026-11-25')).toMatchObject({ lessons: 7, longDays: 0 })
  })

  it('knows how hard a subject is by its name and grade', () => {
    const points = (name: string, grade: number): number => difficultyOf(name, grade).points
    expect(points('Математика', 3)).toBe(8)
    expect(points('Иностранный язык (английский)', 6)).toBe(11)
    expect(points('Физика', 9)).toBe(13)
    expect(points('Физическая культура', 7)).toBe(2)
    expect(points('Алгебра и начала математического анализа', 11)).toBe(10)
    expect(points('Физическая культура', 11)).toBe(1)
  })

  it('marks what the tables leave out', () => {
    expect(difficultyOf('География', 5)).toMatchObject({ points: 7, source: { certainty: 'unverified' } })
    expect(difficultyOf('Шахматы', 5)).toMatchObject({ points: 5, source: { certainty: 'unverified' } })
    expect(difficultyOf('Физика', 8).source.certainty).toBe('confirmed')
  })
})
