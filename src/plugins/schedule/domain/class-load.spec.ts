import { describe, expect, it } from '@jest/globals'

import { classLoad } from './class-load'
import type { Cell, Problem } from './solver/problem'

const SLOTS = 8
const problem: Problem = {
  days: 5,
  slots: SLOTS,
  cycleWeeks: 1,
  classes: [],
  teachers: [],
  rooms: [],
  fixed: [],
  workloads: [1, 2, 3].map((id) => ({
    id,
    class: 1,
    subgroup: null,
    division: null,
    teacher: id,
    subject: id,
    hours: 20,
    points: id,
    roomKind: null,
    isSport: false,
    wantsPairs: false,
    joint: null,
    classRoom: null,
  })),
}
const cell = (workload: number, day: number, slot: number): Cell => ({
  workload,
  place: day * SLOTS + slot,
  week: 0,
  room: null,
})
const load = (cells: Cell[], grade = 5) =>
  classLoad({ problem, cells, classId: 1, grade, date: '2026-11-25' })

describe('classLoad', () => {
  it('counts lessons and points by day', () => {
    const { lessons, points, week } = load([cell(1, 0, 0), cell(2, 0, 1), cell(3, 1, 0)])
    expect(lessons).toEqual([2, 1, 0, 0, 0])
    expect(points).toEqual([3, 3, 0, 0, 0])
    expect(week).toBe(3)
  })

  it('names a day and a week too long, with the norm and its source', () => {
    const long = Array.from({ length: 7 }, (_, slot) => cell((slot % 3) + 1, 1, slot))
    expect(load(long).breaches).toContainEqual(
      expect.objectContaining({ kind: 'day', day: 1, value: 7, limit: 6, source: expect.anything() }),
    )
    const full = Array.from({ length: 30 }, (_, index) => cell(1, index % 5, Math.floor(index / 5)))
    expect(load(full).breaches).toContainEqual(
      expect.objectContaining({ kind: 'week', value: 30, limit: 29 }),
    )
  })

  it('allows small children one longer day a week', () => {
    const days = (long: number) =>
      Array.from({ length: long }, (_, day) =>
        [0, 1, 2, 3, 4].map((slot) => cell((slot % 3) + 1, day, slot)),
      ).flat()
    const kinds = (long: number) => load(days(long), 1).breaches.map(({ kind }) => kind)
    expect(kinds(1)).not.toContain('long-days')
    expect(kinds(2)).toContain('long-days')
    expect(kinds(1)).not.toContain('day')
  })

  it('names a window, a subject twice a day, and a peak on the wrong day', () => {
    const { breaches } = load([cell(1, 4, 0), cell(3, 4, 2), cell(3, 4, 3), cell(1, 1, 0)])
    expect(breaches.map(({ kind }) => kind).sort()).toEqual(['double', 'peak', 'window'])
    expect(breaches.find(({ kind }) => kind === 'peak')).toMatchObject({ day: 4, value: 7 })
  })
})
