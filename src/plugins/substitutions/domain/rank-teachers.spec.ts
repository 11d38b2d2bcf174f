import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { rankTeachers, windowsOf, type TeacherFacts } from './rank-teachers'

const question = { subject: 1, class: 7, slot: 3 }
const teacher = (over: Partial<TeacherFacts> = {}): TeacherFacts => ({
  staff: 1,
  subjects: new Set([2]),
  classes: new Set([9]),
  busy: [2],
  weekLessons: 18,
  monthSubstitutions: 0,
  isAbsent: false,
  isUnavailable: false,
  isContinuing: false,
  ...over,
})
const best = (...teachers: TeacherFacts[]): number | undefined => rankTeachers(question, teachers)[0]?.staff
const kinds = (own: TeacherFacts) => rankTeachers(question, [own])[0]!.reasons.map(({ kind }) => kind)

describe('rankTeachers', () => {
  it('leaves out who is away and who has a lesson then', () => {
    const list = [teacher({ isAbsent: true }), teacher({ staff: 2, busy: [1, 3] })]
    expect(rankTeachers(question, list)).toEqual([])
  })

  it('puts the same subject first, then who knows the class', () => {
    const plain = teacher()
    const subject = teacher({ staff: 2, subjects: new Set([1]) })
    const known = teacher({ staff: 3, classes: new Set([7]) })
    expect(rankTeachers(question, [plain, known, subject]).map(({ staff }) => staff)).toEqual([2, 3, 1])
    expect(kinds(subject)).toContain('same-subject')
    expect(kinds(known)).toContain('knows-class')
  })

  it.each([
    ['fills-window', [2, 4]],
    ['beside', [1, 2]],
    ['makes-window', [0]],
    ['free-day', []],
  ] as const)('says %s', (kind, busy) => {
    expect(kinds(teacher({ busy: [...busy] }))).toContain(kind)
  })

  it('spares who stood in often, and asks last who may not be asked', () => {
    expect(best(teacher({ monthSubstitutions: 3 }), teacher({ staff: 2 }))).toBe(2)
    expect(best(teacher({ isUnavailable: true, subjects: new Set([1]) }), teacher({ staff: 2 }))).toBe(2)
  })

  it('keeps to who gives the other lessons of the workload', () => {
    expect(best(teacher(), teacher({ staff: 2, isContinuing: true }))).toBe(2)
  })
})

const facts = fc.record<TeacherFacts>({
  staff: fc.integer({ min: 1, max: 1000 }),
  subjects: fc.uniqueArray(fc.integer({ min: 1, max: 3 })).map((list) => new Set(list)),
  classes: fc.uniqueArray(fc.integer({ min: 6, max: 8 })).map((list) => new Set(list)),
  busy: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }),
  weekLessons: fc.integer({ min: 0, max: 36 }),
  monthSubstitutions: fc.integer({ min: 0, max: 20 }),
  isAbsent: fc.boolean(),
  isUnavailable: fc.boolean(),
  isContinuing: fc.boolean(),
})
const staff = fc.uniqueArray(facts, { selector: (row) => row.staff, maxLength: 30 })

describe('for any teachers', () => {
  it('whoever is named is there and free, and nobody free is forgotten', () => {
    fc.assert(
      fc.property(staff, (list) => {
        const named = rankTeachers(question, list).map((row) => row.staff)
        const free = list.filter((row) => !row.isAbsent && !row.busy.includes(question.slot))
        expect([...named].sort()).toEqual(free.map((row) => row.staff).sort())
      }),
    )
  })

  it('the order of the question changes nothing', () => {
    fc.assert(
      fc.property(staff, (list) => {
        expect(rankTeachers(question, [...list].reverse())).toEqual(rankTeachers(question, list))
      }),
    )
  })

  it('more work never makes anybody a better choice', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 5 }), (row, more) => {
        const free = { ...row, isAbsent: false, busy: row.busy.filter((slot) => slot !== question.slot) }
        const score = (own: TeacherFacts): number => rankTeachers(question, [own])[0]!.score
        expect(score({ ...free, monthSubstitutions: free.monthSubstitutions + more })).toBeLessThan(
          score(free),
        )
        expect(score({ ...free, weekLessons: free.weekLessons + more })).toBeLessThan(score(free))
      }),
    )
  })

  it('windows are never fewer than none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 15 })), (slots) => {
        expect(windowsOf(slots)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
