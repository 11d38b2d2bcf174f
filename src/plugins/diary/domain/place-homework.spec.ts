import { describe, expect, it } from '@jest/globals'

import { placeHomework } from './place-homework'

const ALGEBRA = 1
const PHYSICS = 2
const group = { class: 7, subgroup: null }

type Overrides = Partial<{
  workload: number
  date: string
  number: number
  state: 'planned' | 'held' | 'cancelled'
  homework: string | null
  homeworkDueDate: string | null
}>
const lesson = (id: number, overrides: Overrides = {}) => ({
  id,
  ...group,
  workload: ALGEBRA,
  date: '2026-11-23',
  number: 1,
  state: 'held' as const,
  homework: null,
  homeworkDueDate: null,
  ...overrides,
})
const asked = lesson(1, { homework: '§ 12', homeworkDueDate: '2026-11-25' })
const always = () => true
const idsAt = (map: ReadonlyMap<unknown, readonly { id: number }[]>, key: unknown) =>
  (map.get(key) ?? []).map(({ id }) => id)

describe('placeHomework', () => {
  it('puts homework to the lesson of the same workload on the due date', () => {
    const physics = lesson(2, { workload: PHYSICS, date: '2026-11-25', number: 1 })
    const algebra = lesson(3, { date: '2026-11-25', number: 4 })
    const { toLesson, toDay } = placeHomework({
      own: [physics, algebra],
      all: [asked, physics, algebra],
      isIn: always,
    })
    expect(idsAt(toLesson, 3)).toEqual([1])
    expect(idsAt(toLesson, 2)).toEqual([])
    expect(toDay.size).toBe(0)
  })

  it('puts it to the first of two lessons of that day', () => {
    const own = [lesson(4, { date: '2026-11-25', number: 5 }), lesson(3, { date: '2026-11-25', number: 4 })]
    const { toLesson } = placeHomework({ own, all: [asked, ...own], isIn: always })
    expect([...toLesson.keys()]).toEqual([3])
  })

  it('leaves it to the day when the lesson is cancelled or is not there', () => {
    const cancelled = lesson(3, { date: '2026-11-25', state: 'cancelled' })
    for (const own of [[cancelled], []]) {
      const { toLesson, toDay } = placeHomework({ own, all: [asked, ...own], isIn: always })
      expect(toLesson.size).toBe(0)
      expect(idsAt(toDay, '2026-11-25')).toEqual([1])
    }
  })

  it('shows it to those who are in the group on the due date', () => {
    const own = [lesson(3, { date: '2026-11-25' })]
    const left = placeHomework({ own, all: [asked, ...own], isIn: (_, date) => date < '2026-11-25' })
    expect(left.toLesson.size + left.toDay.size).toBe(0)
    const came = placeHomework({ own, all: [asked, ...own], isIn: (_, date) => date >= '2026-11-25' })
    expect(idsAt(came.toLesson, 3)).toEqual([1])
  })

  it('keeps the order in which it was set, and leaves out what has no text or no date', () => {
    const earlier = lesson(5, { date: '2026-11-20', homework: '№ 1', homeworkDueDate: '2026-11-25' })
    const undated = lesson(6, { homework: '№ 2' })
    const empty = lesson(7, { homeworkDueDate: '2026-11-25' })
    const target = lesson(3, { date: '2026-11-25' })
    const { toLesson } = placeHomework({
      own: [target],
      all: [asked, undated, empty, earlier, target],
      isIn: always,
    })
    expect(idsAt(toLesson, 3)).toEqual([5, 1])
  })
})
