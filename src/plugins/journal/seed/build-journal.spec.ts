import { beforeAll, describe, expect, it } from '@jest/globals'

import { groupBy } from '@/core/group-by'
import { buildWorld } from '@/demo/build-world'
import { createDemoIds } from '@/demo/demo-ids'
import type { World } from '@/demo/world'

import { checkChain } from '../domain/change-chain'
import { buildJournal } from './build-journal'
import type { JournalRows } from './journal-rows'
import { createRosters } from './lesson-rosters'

const TODAY = '2026-11-23'
const make = (size: 'full' | 'small'): { world: World; journal: JournalRows } => {
  const makeId = createDemoIds({ today: TODAY, seed: 1 })
  const world = buildWorld({ today: TODAY, size, seed: 1, makeId })
  return { world, journal: buildJournal({ world, makeId }) }
}

describe('the journal of the demo school', () => {
  let world: World
  let journal: JournalRows
  beforeAll(() => {
    ;({ world, journal } = make('full'))
  })

  it('is the same every time', () => {
    const left = make('small')
    expect(make('small').journal).toEqual(left.journal)
  })

  it('keeps the unique keys and new ids', () => {
    const unique = <TRow>(list: readonly TRow[], key: (row: TRow) => string | number): void =>
      expect(new Set(list.map(key)).size).toBe(list.length)
    unique(journal.marks, ({ student, assignment }) => `${student}/${assignment}`)
    unique(journal.attendance, ({ student, lesson }) => `${student}/${lesson}`)
    unique(journal.assignments, ({ lesson, position }) => `${lesson}/${position}`)
    unique(journal.termTotals, ({ student, workload, term }) => `${student}/${workload}/${term}`)
    unique([...Object.values(journal).flat(), ...world.lessons], ({ id }) => id)
  })

  it('marks only members of the lesson’s group, and only in lessons that were held', () => {
    const lessons = new Map(world.lessons.map((lesson) => [lesson.id, lesson]))
    const studentsOn = createRosters(world)
    for (const [id, records] of groupBy([...journal.marks, ...journal.attendance], ({ lesson }) => lesson)) {
      const { state, date, workload, term } = lessons.get(id)!
      const roster = new Set(studentsOn(workload, date))
      const strangers = records.filter(
        (row) =>
          !roster.has(row.student) || row.date !== date || row.workload !== workload || row.term !== term,
      )
      expect([state, strangers]).toEqual(['held', []])
    }
  })

  it('does not mark the first grade', () => {
    const first = new Set(world.classes.filter(({ grade }) => grade === 1).map(({ id }) => id))
    expect(journal.marks.some((mark) => first.has(mark.class))).toBe(false)
    expect(journal.attendance.some((row) => first.has(row.class))).toBe(true)
  })

  it('gives believable marks: few twos, no ones, debts, comments and corrections', () => {
    const share = (value: number): number =>
      journal.marks.filter((mark) => mark.value === value).length / journal.marks.length
    expect(share(1)).toBe(0)
    expect(share(2)).toBeGreaterThan(0.01)
    expect(share(2)).toBeLessThan(0.05)
    expect(share(4)).toBeGreaterThan(0.28)
    expect(share(5)).toBeLessThan(0.42)
    expect(journal.marks.every(({ value, isDebt }) => (value === null) === isDebt)).toBe(true)
    expect(journal.marks.some(({ isDebt }) => isDebt)).toBe(true)
    expect(journal.marks.some(({ comment }) => comment)).toBe(true)
    expect(journal.changes.length).toBeGreaterThan(200)
    const lessons = new Set(journal.changes.map(({ lesson }) => lesson))
    for (const id of [...lessons].slice(0, 100))
      expect(checkChain(journal.changes.filter(({ lesson }) => lesson === id)).faults).toEqual([])
  })

  it('has between four and six lessons of a hundred missed', () => {
    const studentsOn = createRosters(world)
    const places = world.lessons
      .filter(({ state }) => state === 'held')
      .reduce((sum, { workload, date }) => sum + studentsOn(workload, date).length, 0)
    const missed = journal.attendance.filter(({ code }) => code !== 'late' && code !== 'exempt').length
    expect(missed / places).toBeGreaterThan(0.04)
    expect(missed / places).toBeLessThan(0.06)
  })

  it('has nobody present-marked on a day of absence, but for works done later', () => {
    const absent = new Set(
      journal.attendance
        .filter(({ code }) => code === 'ill')
        .map(({ student, lesson }) => `${student}/${lesson}`),
    )
    const answers = journal.assignmentTypes.find(({ letter }) => letter === 'О')!.id
    const typeOf = new Map(journal.assignments.map(({ id, type }) => [id, type]))
    const wrong = journal.marks.filter(
      ({ student, lesson, assignment }) =>
        absent.has(`${student}/${lesson}`) && typeOf.get(assignment) === answers,
    )
    expect(wrong).toEqual([])
  })
})
