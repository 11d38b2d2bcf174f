import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { rows } from '@/db/rows'
import { ATTENDANCE_CODES } from '@/plugins/journal/domain/attendance-codes'
import {
  addAttendance,
  addMark,
  emptyTotals,
  TOTAL_COUNTERS,
  type Totals,
} from '@/plugins/journal/domain/totals'

import { databaseServer } from '../../helpers/database-server'
import { DEBT, journalOf, markOf, type MarkState } from '../../helpers/journal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, stored, clear } = journalOf(suite)

/** Two lessons of one workload with two assignments each, and three students. */
const lessons: { id: number; assignments: number[] }[] = []
const students: number[] = []

beforeAll(async () => {
  const { world } = suite
  students.push(world.students.student, world.students.classmate)
  const third = await world.buildStudent()
  await world.buildEnrolment({ student: third.id })
  students.push(third.id)
  for (const id of [world.lessons.maths, world.lessons.pastMaths]) {
    const first =
      id === world.lessons.maths
        ? world.assignments.maths
        : (await world.buildAssignment({ lesson: id, position: 1 })).id
    const second = await world.buildAssignment({ lesson: id, position: 2, weight: 30 })
    lessons.push({ id, assignments: [first, second.id] })
  }
})

type Cell = { lesson: number; student: number; assignment: number }
type Step =
  | { kind: 'mark'; cell: Cell; now: MarkState; isStale: boolean }
  | { kind: 'absence'; cell: Cell; now: (typeof ATTENDANCE_CODES)[number] | null; isStale: boolean }
  | { kind: 'weight'; cell: Cell; weight: number }

const anyCell = fc.record({ lesson: fc.nat(1), student: fc.nat(2), assignment: fc.nat(1) })
const anyMark: fc.Arbitrary<MarkState> = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((value) => markOf(value)),
  fc.constant(DEBT),
  fc.constant({ value: 3, isDebt: true, comment: 'исправить' }),
  fc.constant(null),
)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('mark' as const),
      cell: anyCell,
      now: anyMark,
      isStale: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('absence' as const),
      cell: anyCell,
      now: fc.option(fc.constantFrom(...ATTENDANCE_CODES), { nil: null }),
      isStale: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('weight' as const),
      cell: anyCell,
      weight: fc.integer({ min: 0, max: 100 }),
    }),
  },
)

/** What stands in a cell now. */
const standing = async ({ lesson, student, assignment }: Cell) => {
  const of = { student: { equals: students[student]! } }
  const [mark] = await stored('marks', {
    ...of,
    assignment: { equals: lessons[lesson]!.assignments[assignment]! },
  })
  const [absence] = await stored('attendance', { ...of, lesson: { equals: lessons[lesson]!.id } })
  return {
    mark: mark ? { value: mark.value, isDebt: mark.isDebt, comment: mark.comment ?? null } : null,
    code: absence?.code ?? null,
  }
}

const take = async (step: Step): Promise<void> => {
  const { id, assignments } = lessons[step.cell.lesson]!
  const student = students[step.cell.student]!
  const assignment = assignments[step.cell.assignment]!
  if (step.kind === 'weight') {
    await suite.as('teacher').patch(`/api/journal/assignments/${assignment}`, { weight: step.weight })
    return
  }
  const now = await standing(step.cell)
  // A stale save believes in something that does not stand there; it is refused, or changes nothing.
  const was =
    step.kind === 'mark'
      ? step.isStale
        ? markOf(1, 'устарело')
        : now.mark
      : step.isStale
        ? 'exempt'
        : now.code
  const change =
    step.kind === 'mark'
      ? { marks: [{ student, assignment, was, now: step.now }] }
      : { attendance: [{ student, was, now: step.now }] }
  const { status } = await record(change, { lesson: id })
  expect([200, 409]).toContain(status)
}

/** The totals counted anew from the marks and absences themselves. */
const recount = async (): Promise<Map<number, Totals>> => {
  const weights = new Map(
    (
      await rows({ payload: suite.payload }).find<{ id: number; weight: number }>({
        collection: 'assignments',
        columns: ['id', 'weight'],
      })
    ).map(({ id, weight }) => [id, weight]),
  )
  const totals = new Map(students.map((student) => [student, emptyTotals()]))
  for (const { student, assignment, value, isDebt } of await stored('marks')) {
    const mark = {
      value: (value ?? null) as number | null,
      isDebt: Boolean(isDebt),
      weight: weights.get(assignment as number)!,
      scale: 'five' as const,
    }
    addMark(totals.get(student as number)!, mark)
  }
  for (const { student, code } of await stored('attendance')) {
    addAttendance(totals.get(student as number)!, code as (typeof ATTENDANCE_CODES)[number])
  }
  return totals
}

describe('term totals', () => {
  it(
    'agree with a recount after any sequence of saves',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 14 }), async (steps) => {
          await clear()
          for (const step of steps) await take(step)
          const kept = new Map((await stored('term-totals')).map((row) => [row.student as number, row]))
          for (const [student, expected] of await recount()) {
            const own = kept.get(student)
            const actual = Object.fromEntries(
              TOTAL_COUNTERS.map((counter) => [counter, Number(own?.[counter] ?? 0)]),
            )
            expect(actual).toEqual(expected)
          }
        }),
        { numRuns: 25 },
      )
      // A server that stands in for MongoDB takes its time.
    },
    databaseServer ? 900_000 : 180_000,
  )
})
