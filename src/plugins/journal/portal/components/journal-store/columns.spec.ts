import { describe, expect, it } from '@jest/globals'

import type { PresentedLesson } from '../../../presenters/types'
import { columnsOf, firstColumns } from './columns'

/** A term of lessons, one a day; each third of them has two assignments. */
const term = (count: number, open: number) =>
  columnsOf(
    Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      date: `2026-${String(9 + Math.floor(index / 28)).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
      number: 1,
      state: 'planned',
      isOpen: index < open,
      assignments: index % 3 === 0 ? [{ position: 1 }, { position: 2 }] : [],
    })) as unknown as PresentedLesson[],
  )

describe('the columns that are drawn first', () => {
  it('are whole lessons around the last one that took place', () => {
    const columns = term(80, 60)
    const { from, to } = firstColumns(columns)
    const drawn = columns.slice(from, to)
    expect(drawn.some(({ lesson }) => lesson.id === 60)).toBe(true)
    expect(drawn.length).toBeLessThan(30)
    expect(drawn[0]!.isFirst).toBe(true)
    expect(columns[to]!.isFirst).toBe(true)
  })

  it.each([
    [0, 0],
    [5, 5],
    [20, 0],
    [20, 20],
  ])('of %i lessons, %i of them over, stay within the term', (count, open) => {
    const columns = term(count, open)
    const { from, to } = firstColumns(columns)
    expect(from).toBeGreaterThanOrEqual(0)
    expect(to).toBeLessThanOrEqual(columns.length)
    expect(to - from > 0).toBe(count > 0)
  })
})
