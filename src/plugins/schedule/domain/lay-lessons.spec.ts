import { describe, expect, it } from '@jest/globals'

import { compareLessons, cycleWeekOf, layLessons, type PresentLesson } from './lay-lessons'

const entry = { workload: 1, class: 1, weekday: 1, number: 2, cycleWeek: 0 as const, room: 5, isFixed: false }
const common = {
  from: '2026-09-01',
  to: '2026-09-30',
  yearStart: '2026-09-01',
  cycleWeeks: 1 as const,
  isStudyDay: () => true,
  isActive: () => true,
}

describe('layLessons', () => {
  it('gives a lesson on each study day while the workload lasts', () => {
    const lessons = layLessons({
      ...common,
      entries: [entry],
      isStudyDay: (_, date) => date !== '2026-09-14',
      isActive: (_, date) => date < '2026-09-28',
    })
    expect(lessons.map(({ date }) => date)).toEqual(['2026-09-07', '2026-09-21'])
    expect(lessons[0]).toEqual({ workload: 1, date: '2026-09-07', number: 2, room: 5 })
  })

  it('takes turns in a cycle of two weeks, counted from the first week of the year', () => {
    expect(cycleWeekOf('2026-09-01', '2026-09-01')).toBe(1)
    expect(cycleWeekOf('2026-09-06', '2026-09-01')).toBe(1)
    expect(cycleWeekOf('2026-09-07', '2026-09-01')).toBe(2)
    const inSecond = layLessons({ ...common, cycleWeeks: 2, entries: [{ ...entry, cycleWeek: 2 }] })
    expect(inSecond.map(({ date }) => date)).toEqual(['2026-09-07', '2026-09-21'])
  })
})

describe('compareLessons', () => {
  const wanted = { workload: 1, date: '2026-09-07', number: 2, room: 5 }
  const present = (over: Partial<PresentLesson>): PresentLesson => ({
    ...wanted,
    id: 1,
    isRecorded: false,
    ...over,
  })

  it('leaves what is right, changes rooms, adds and removes', () => {
    expect(compareLessons([wanted], [present({})])).toMatchObject({ same: 1, add: [], remove: [], move: [] })
    expect(compareLessons([wanted], [present({ room: 6 })]).move).toEqual([{ id: 1, room: 5 }])
    const changes = compareLessons([wanted], [present({ number: 3 })])
    expect(changes.add).toEqual([wanted])
    expect(changes.remove.map(({ id }) => id)).toEqual([1])
  })

  it('never touches a lesson with records', () => {
    const recorded = present({ number: 3, room: 9, isRecorded: true })
    expect(compareLessons([wanted], [recorded])).toMatchObject({ remove: [], move: [], kept: [recorded] })
    expect(compareLessons([wanted], [present({ room: 9, isRecorded: true })]).move).toEqual([])
  })
})
