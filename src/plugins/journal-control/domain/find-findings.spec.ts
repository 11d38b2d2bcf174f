import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { DEFAULT_CONTROL_RULES, expectedMarks } from './control-rules'
import { type ControlData, type ControlLesson, findFindings } from './find-findings'
import { sumAll, sumLines } from './sum-lines'

const lesson = (id: number, over: Partial<ControlLesson> = {}): ControlLesson => ({
  id,
  workload: 5,
  class: 7,
  teacher: 9,
  date: '2026-11-10',
  isRecorded: true,
  hasTopic: true,
  hasType: true,
  isAttendanceTaken: true,
  hasHomework: true,
  ...over,
})
const mark = (of: number, student: number, lateDays = 0) => ({
  lesson: of,
  student,
  assignment: of * 10,
  hasValue: true,
  lateDays,
})
const data = (over: Partial<ControlData> = {}): ControlData => ({
  lessons: [lesson(1)],
  marks: [mark(1, 100)],
  changes: [],
  workloads: [{ id: 5, teacher: 9, grade: 7, hoursPerWeek: 1, students: [] }],
  topics: new Map(),
  termMarks: new Map(),
  rules: DEFAULT_CONTROL_RULES,
  unmarkedGrades: [1],
  ...over,
})
const kinds = (over: Partial<ControlData>) => findFindings(data(over)).map(({ kind }) => kind)

describe('findFindings', () => {
  it('finds nothing where all is in order', () => {
    expect(findFindings(data())).toEqual([])
  })

  it('finds what a lesson lacks', () => {
    const bare = lesson(1, {
      isRecorded: false,
      hasTopic: false,
      hasType: false,
      isAttendanceTaken: false,
      hasHomework: false,
    })
    expect(kinds({ lessons: [bare], marks: [] })).toEqual([
      'unrecorded',
      'topic',
      'type',
      'attendance',
      'homework',
      'marks',
    ])
  })

  it('asks the first grade for no marks and no homework', () => {
    const first = [{ id: 5, teacher: 9, grade: 1, hoursPerWeek: 1, students: [100] }]
    expect(kinds({ lessons: [lesson(1, { hasHomework: false })], marks: [], workloads: first })).toEqual([])
  })

  it('takes lateness from the journal, and overlooks as much of it as the rules say', () => {
    const late = (lateDays: number, markDays: number) =>
      findFindings(
        data({ marks: [mark(1, 100, lateDays)], rules: { ...DEFAULT_CONTROL_RULES, markDays } }),
      ).map(({ kind, amount }) => [kind, amount])
    expect(late(1, 1)).toEqual([])
    expect(late(2, 1)).toEqual([['late', 2]])
    expect(late(1, 0)).toEqual([['late', 1]])
    expect(late(0, 0)).toEqual([])
  })

  it('tells what was changed after its day, and how many days after', () => {
    const change = { lesson: 1, student: 100, assignment: 10, before: '2', after: '4' }
    const found = findFindings(
      data({
        changes: [
          { ...change, changedOn: '2026-11-10' },
          { ...change, changedOn: '2026-11-14' },
        ],
      }),
    )
    expect(found).toMatchObject([{ kind: 'changed', amount: 4, before: '2', after: '4' }])
  })

  it('tells who has fewer marks than the norm', () => {
    const lessons = Array.from({ length: 8 }, (_, index) => lesson(index + 1))
    const marks = lessons.map(({ id }) => mark(id, 100))
    const workloads = [{ id: 5, teacher: 9, grade: 7, hoursPerWeek: 1, students: [100, 101] }]
    expect(findFindings(data({ lessons, marks, workloads }))).toMatchObject([
      { kind: 'few', student: 101, amount: 0, of: 3 },
    ])
  })

  it('sums up to the same whatever the lines are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            workload: fc.integer({ min: 1, max: 4 }),
            teacher: fc.integer({ min: 1, max: 3 }),
            hasTopic: fc.boolean(),
            hasHomework: fc.boolean(),
            isAttendanceTaken: fc.boolean(),
          }),
          { maxLength: 30 },
        ),
        (list) => {
          const lessons = list.map((over, index) => lesson(index + 1, over))
          const workloads = [1, 2, 3, 4].map((id) => ({
            id,
            teacher: 1,
            grade: 7,
            hoursPerWeek: 2,
            students: [1, 2],
          }))
          const all = data({ lessons, marks: [], workloads })
          const findings = findFindings(all)
          const by = (keyOf: (workload: number, teacher: number) => number) =>
            sumAll(sumLines({ ...all, findings, keyOf }).values())
          expect(by((workload) => workload)).toEqual(by((_, teacher) => teacher))
          expect(by(() => 1).counts.topic).toBe(list.filter(({ hasTopic }) => !hasTopic).length)
        },
      ),
    )
  })
})

describe('expectedMarks', () => {
  it('grows with the lessons and never exceeds the norm of a quarter in it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 48 }),
        (hoursPerWeek, lessons) => {
          const now = expectedMarks(DEFAULT_CONTROL_RULES, { hoursPerWeek, lessons })
          expect(now).toBeLessThanOrEqual(
            expectedMarks(DEFAULT_CONTROL_RULES, { hoursPerWeek, lessons: lessons + 1 }),
          )
          if (lessons <= hoursPerWeek * 8) expect(now).toBeLessThanOrEqual(7)
        },
      ),
    )
    expect(expectedMarks(DEFAULT_CONTROL_RULES, { hoursPerWeek: 0, lessons: 5 })).toBe(0)
  })
})
