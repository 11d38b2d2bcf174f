import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { annealing } from './anneal'
import { findImpossible } from './find-impossible'
import type { Cell, Problem, ProblemWorkload, Progress, Solution } from './problem'
import { findClashes, scoreTimetable } from './score'

const run = (problem: Problem, seed = 1, steps = 20_000): Solution => {
  const search = annealing.solve(problem, { seed, steps })
  let turn: IteratorResult<Progress, Solution> = search.next()
  while (!turn.done) turn = search.next(false)
  return turn.value
}

const workload = (over: Partial<ProblemWorkload>): ProblemWorkload => ({
  id: 1,
  class: 1,
  subgroup: null,
  division: null,
  teacher: 1,
  subject: 1,
  hours: 1,
  points: 5,
  roomKind: null,
  isSport: false,
  wantsPairs: false,
  joint: null,
  classRoom: null,
  ...over,
})

const DAYS = 3
const SLOTS = 4
const PLACES = Array.from({ length: DAYS * SLOTS }, (_, place) => place)

const problemOf = (over: Partial<Problem>): Problem => ({
  days: DAYS,
  slots: SLOTS,
  cycleWeeks: 1,
  classes: [1, 2].map((id) => ({ id, places: PLACES, dailyLimit: 4, longDays: 0 })),
  teachers: [1, 2, 3].map((id) => ({ id, unavailable: [], room: null })),
  rooms: [
    { id: 1, kind: 'ordinary' },
    { id: 2, kind: 'ordinary' },
    { id: 3, kind: 'gym' },
  ],
  workloads: [],
  fixed: [],
  ...over,
})

/** Small schools of every kind, most of them too tight to be solved in full. */
const problems = fc
  .record({
    cycleWeeks: fc.constantFrom<1 | 2>(1, 2),
    workloads: fc.array(
      fc.record({
        class: fc.integer({ min: 1, max: 2 }),
        half: fc.constantFrom(0, 1, 2),
        teacher: fc.integer({ min: 1, max: 3 }),
        subject: fc.integer({ min: 1, max: 4 }),
        hours: fc.constantFrom(0.5, 1, 1.5, 2, 3),
        isSport: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    away: fc.array(fc.integer({ min: 0, max: PLACES.length - 1 }), { maxLength: 5 }),
    limit: fc.integer({ min: 2, max: 4 }),
    joint: fc.array(
      fc.record({
        half: fc.constantFrom(0, 1, 2),
        teacher: fc.integer({ min: 1, max: 3 }),
        subject: fc.integer({ min: 5, max: 6 }),
        hours: fc.constantFrom(0.5, 1, 2),
      }),
      { maxLength: 2 },
    ),
    fixed: fc.option(fc.integer({ min: 0, max: PLACES.length - 1 })),
  })
  .map(({ cycleWeeks, workloads, away, limit, fixed, joint }) => {
    const rows = workloads.map(({ half, isSport, ...row }, index) =>
      workload({
        ...row,
        id: index + 1,
        subgroup: half === 0 ? null : row.class * 100 + row.subject * 10 + half,
        roomKind: isSport ? 'gym' : null,
        isSport,
      }),
    )
    for (const [index, { half, ...row }] of joint.entries()) {
      const lead = 100 + index * 10
      for (const classId of [1, 2])
        rows.unshift(
          workload({
            ...row,
            id: lead + classId,
            class: classId,
            subgroup: half === 0 ? null : classId * 100 + row.subject * 10 + half,
            joint: lead + 1,
          }),
        )
    }
    const whole = rows.find(({ hours }) => hours >= 1)
    const together = rows.filter((row) => row === whole || (row.joint !== null && row.joint === whole?.joint))
    const cells: Cell[] =
      fixed !== null && whole
        ? together.map(({ id }) => ({ workload: id, place: fixed, week: 0, room: null }))
        : []
    return problemOf({
      cycleWeeks,
      workloads: rows,
      classes: [1, 2].map((id) => ({ id, places: PLACES, dailyLimit: limit, longDays: 0 })),
      teachers: [1, 2, 3].map((id) => ({
        id,
        unavailable: id === 1 ? away.filter((place) => place !== fixed) : [],
        room: null,
      })),
      fixed: cells,
    })
  })

describe('annealing', () => {
  it('never puts anybody or anything in two places, and moves nothing that is fixed', () => {
    fc.assert(
      fc.property(problems, fc.integer(), (problem, seed) => {
        const { cells, unplaced } = run(problem, seed, 3_000)
        expect(findClashes(problem, cells)).toEqual([])
        for (const cell of problem.fixed) {
          expect(cells).toContainEqual(
            expect.objectContaining({ workload: cell.workload, place: cell.place }),
          )
        }
        // Every hour either has a place or is told, and none is given twice.
        for (const { id, hours } of problem.workloads) {
          const placed = cells
            .filter((cell) => cell.workload === id)
            .reduce((sum, { week }) => sum + (week === 0 ? 1 : 0.5), 0)
          const missing = unplaced
            .filter((row) => row.workload === id)
            .reduce((sum, row) => sum + row.hours, 0)
          expect(placed + missing).toBe(hours)
        }
        for (const row of problem.classes) {
          for (let day = 0; day < DAYS; day++) {
            const places = new Set(
              cells
                .filter(({ workload: id, place }) => {
                  const own = problem.workloads.find((one) => one.id === id)!
                  return own.class === row.id && Math.floor(place / SLOTS) === day
                })
                .map(({ place }) => place),
            )
            const fixed = problem.fixed.length
            expect(places.size).toBeLessThanOrEqual(row.dailyLimit + fixed)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same timetable for the same seed, and may give another for another', () => {
    const problem = problemOf({
      workloads: Array.from({ length: 8 }, (_, index) =>
        workload({
          id: index + 1,
          class: (index % 2) + 1,
          teacher: (index % 3) + 1,
          subject: index,
          hours: 2,
        }),
      ),
    })
    expect(run(problem, 5)).toEqual(run(problem, 5))
  })

  it('can be stopped at any time and keeps the best', () => {
    const problem = problemOf({
      workloads: [workload({ hours: 3 }), workload({ id: 2, class: 2, hours: 3 })],
    })
    const search = annealing.solve(problem, { seed: 1, steps: 10_000_000 })
    expect(search.next().done).toBe(false)
    const { done, value } = search.next(true)
    expect(done).toBe(true)
    expect((value as Solution).cells).toHaveLength(6)
  })

  it('solves a week in which every teacher is always somewhere', () => {
    const classes = [1, 2, 3]
    const problem = problemOf({
      classes: classes.map((id) => ({ id, places: PLACES, dailyLimit: 4, longDays: 0 })),
      rooms: classes.map((id) => ({ id, kind: 'ordinary' })),
      workloads: classes.flatMap((id) =>
        classes.map((teacher) =>
          workload({ id: id * 10 + teacher, class: id, teacher, subject: teacher, hours: 4 }),
        ),
      ),
    })
    const { cells, unplaced } = run(problem, 3, 200_000)
    expect(unplaced).toEqual([])
    expect(cells).toHaveLength(36)
    expect(scoreTimetable(problem, cells)).toMatchObject({ clashes: [], missingHours: 0, classWindows: 0 })
  })

  it('holds groups of a class at one time, and joins half hours into one place', () => {
    const problem = problemOf({
      cycleWeeks: 2,
      workloads: [
        workload({ id: 1, subgroup: 1, teacher: 1, hours: 2 }),
        workload({ id: 2, subgroup: 2, teacher: 2, hours: 2 }),
        workload({ id: 3, subject: 2, teacher: 1, hours: 0.5 }),
        workload({ id: 4, subject: 3, teacher: 2, hours: 0.5 }),
      ],
    })
    const { cells } = run(problem)
    const placesOf = (id: number) => cells.filter((cell) => cell.workload === id).map(({ place }) => place)
    expect(placesOf(1)).toEqual(placesOf(2))
    expect(placesOf(3)).toEqual(placesOf(4))
    expect(
      cells
        .filter(({ workload: id }) => id > 2)
        .map(({ week }) => week)
        .sort(),
    ).toEqual([1, 2])
  })

  it('holds a joint lesson at one time in one room, and what the others learn beside it', () => {
    const group = (id: number, classId: number, part: number, over: Partial<ProblemWorkload>) =>
      workload({ id, class: classId, subgroup: id, division: { id: classId, part }, hours: 2, ...over })
    const problem = problemOf({
      rooms: [1, 2, 3].map((id) => ({ id, kind: 'ordinary' })),
      workloads: [
        group(1, 1, 1, { teacher: 1, joint: 1 }),
        group(2, 2, 1, { teacher: 1, joint: 1 }),
        group(3, 1, 2, { teacher: 2, subject: 2 }),
        group(4, 2, 2, { teacher: 3, subject: 3 }),
        workload({ id: 5, class: 1, teacher: 2, subject: 4, hours: 6 }),
        workload({ id: 6, class: 2, teacher: 3, subject: 4, hours: 6 }),
      ],
    })
    const { cells, unplaced } = run(problem)
    expect(unplaced).toEqual([])
    const of = (id: number) => cells.filter((cell) => cell.workload === id)
    const where = (id: number) => of(id).map(({ place, room }) => `${place} ${room}`)
    expect(where(1)).toEqual(where(2))
    expect(of(3).map(({ place }) => place)).toEqual(of(1).map(({ place }) => place))
    expect(of(4).map(({ place }) => place)).toEqual(of(1).map(({ place }) => place))
    expect(scoreTimetable(problem, cells)).toMatchObject({ clashes: [], classWindows: 0 })
    // Torn apart it is a clash, in another room as well.
    const torn = cells.map((cell) => (cell === of(2)[0] ? { ...cell, room: null } : cell))
    expect(findClashes(problem, torn)).toContainEqual(expect.objectContaining({ kind: 'joint', who: 1 }))
  })

  it('tells why an hour has no place', () => {
    const full = problemOf({ workloads: [workload({ hours: 13 })] })
    expect(run(full).unplaced).toEqual([{ workload: 1, hours: 1, reason: 'class-full' }])
    const away = problemOf({
      workloads: [workload({ hours: 2 })],
      teachers: [{ id: 1, unavailable: PLACES, room: null }],
    })
    expect(run(away).unplaced).toEqual([{ workload: 1, hours: 2, reason: 'teacher' }])
    const halves = problemOf({ workloads: [workload({ hours: 0.5 })] })
    expect(run(halves).unplaced).toEqual([{ workload: 1, hours: 0.5, reason: 'needs-two-weeks' }])
    const gyms = problemOf({
      rooms: [],
      workloads: [workload({ roomKind: 'gym' })],
    })
    expect(run(gyms).unplaced).toEqual([{ workload: 1, hours: 1, reason: 'room' }])
  })
})

describe('findImpossible', () => {
  it('finds nothing wrong with what can be done', () => {
    expect(findImpossible(problemOf({ workloads: [workload({ hours: 12 })] }))).toEqual([])
  })

  it('names the class, the teacher and the room that are asked for too often', () => {
    const crowded = problemOf({
      workloads: [
        workload({ hours: 7 }),
        workload({ id: 2, teacher: 2, hours: 6 }),
        workload({ id: 3, class: 2 }),
      ],
    })
    expect(findImpossible(crowded)).toMatchObject([{ kind: 'class-hours', class: 1, hours: 13, places: 12 }])
    const away = problemOf({
      workloads: [workload({ hours: 3 }), workload({ id: 2, class: 2, hours: 1 })],
      teachers: [{ id: 1, unavailable: PLACES.slice(2), room: null }],
    })
    expect(findImpossible(away)).toMatchObject([
      { kind: 'teacher-hours', teacher: 1, hours: 4, places: 2, workloads: [1] },
      { kind: 'teacher-in-class', teacher: 1, class: 1, hours: 3, places: 2 },
    ])
    // A joint lesson takes the hours of its teacher once.
    const joint = (id: number) => workload({ id, class: id, hours: 12, joint: 1 })
    expect(findImpossible(problemOf({ workloads: [joint(1), joint(2)] }))).toEqual([])
    const gym = problemOf({
      rooms: [],
      workloads: [workload({ roomKind: 'gym' })],
    })
    expect(findImpossible(gym)).toMatchObject([{ kind: 'room-hours', roomKind: 'gym', places: 0 }])
  })
})
