import { describe, expect, it } from '@jest/globals'

import { annealing } from './anneal'
import type { Problem, ProblemWorkload, Progress, Solution } from './problem'
import { findClashes, scoreTimetable } from './score'

const run = (problem: Problem, seed: number): Solution => {
  const search = annealing.solve(problem, { seed, steps: 20_000 })
  let turn: IteratorResult<Progress, Solution> = search.next()
  while (!turn.done) turn = search.next(false)
  return turn.value
}
const places = Array.from({ length: 12 }, (_, place) => place)
const workload = (over: Partial<ProblemWorkload>): ProblemWorkload => ({
  id: 1,
  class: 1,
  subgroup: null,
  division: null,
  teacher: 1,
  subject: 1,
  hours: 3,
  points: 5,
  roomKind: null,
  isSport: false,
  wantsPairs: false,
  joint: null,
  classRoom: null,
  ...over,
})
const problemOf = (over: Partial<Problem>): Problem => ({
  days: 3,
  slots: 4,
  cycleWeeks: 1,
  classes: [1, 2].map((id) => ({ id, places, dailyLimit: 4, longDays: 0 })),
  teachers: [1, 2, 3].map((id) => ({ id, unavailable: [], room: null })),
  rooms: [],
  workloads: [],
  fixed: [],
  ...over,
})
const SEEDS = Array.from({ length: 10 }, (_, seed) => seed)

describe('rooms of a timetable', () => {
  it.each(SEEDS)('has room for everybody who comes when there is such a room (seed %i)', (seed) => {
    const problem = problemOf({
      rooms: [
        { id: 1, kind: 'ordinary', capacity: 12 },
        { id: 2, kind: 'ordinary', capacity: 30 },
        { id: 3, kind: 'lab', capacity: 30 },
      ],
      workloads: [
        workload({ id: 1, class: 1, teacher: 1, students: 28, hours: 9 }),
        workload({ id: 2, class: 2, teacher: 2, students: 11, hours: 9 }),
      ],
    })
    const { cells, unplaced } = run(problem, seed)
    expect(unplaced).toEqual([])
    expect(scoreTimetable(problem, cells)).toMatchObject({ clashes: [], smallRooms: 0 })
  })

  it.each(SEEDS)('makes experiments in the only laboratory, one after the other (seed %i)', (seed) => {
    const problem = problemOf({
      rooms: [
        { id: 1, kind: 'ordinary', capacity: 30 },
        { id: 2, kind: 'lab', capacity: 30 },
      ],
      workloads: [1, 2].flatMap((id) => [
        workload({ id, class: id, teacher: id, subject: 1, likesKind: 'lab' }),
        workload({ id: id + 10, class: id, teacher: 3, subject: 2 }),
      ]),
    })
    const { cells, unplaced } = run(problem, seed)
    expect(unplaced).toEqual([])
    expect(findClashes(problem, cells)).toEqual([])
    expect(scoreTimetable(problem, cells).outOfLabs).toBe(0)
  })

  it('counts a lesson in too small a room, and one away from the laboratory; it gives them a place all the same', () => {
    const problem = problemOf({
      rooms: [
        { id: 1, kind: 'ordinary', capacity: 12 },
        { id: 2, kind: 'lab', capacity: 12 },
      ],
      workloads: [
        workload({ id: 1, students: 20, hours: 12, likesKind: 'lab' }),
        workload({ id: 2, class: 2, teacher: 2, hours: 12, likesKind: 'lab' }),
      ],
    })
    const { cells, unplaced } = run(problem, 1)
    expect(unplaced).toEqual([])
    expect(scoreTimetable(problem, cells)).toMatchObject({ clashes: [], smallRooms: 12, outOfLabs: 12 })
  })
})
