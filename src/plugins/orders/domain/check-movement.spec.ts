import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { addDays, overlaps } from '@/core/school-date'

import { checkMovement, yearOn } from './check-movement'
import type { OrderKindName } from './kinds'

const years = new Map([
  [1, { id: 1, startDate: '2026-09-01' }],
  [2, { id: 2, startDate: '2027-09-01' }],
])
const classes = new Map(
  [
    { id: 71, year: 1, grade: 7 },
    { id: 72, year: 1, grade: 7 },
    { id: 91, year: 1, grade: 9 },
    { id: 11, year: 1, grade: 1 },
    { id: 82, year: 2, grade: 8 },
    { id: 73, year: 2, grade: 7 },
  ].map((row) => [row.id, row]),
)
const enrolments = [
  { id: 1, student: 1, class: 71, from: '2026-09-01', to: null },
  { id: 2, student: 2, class: 91, from: '2026-09-01', to: null },
  { id: 3, student: 3, class: 71, from: '2026-09-01', to: '2026-10-01' },
  { id: 5, student: 5, class: 71, from: '2026-09-01', to: '2026-11-24', closedBy: 500 },
  { id: 6, student: 6, class: 71, from: '2026-09-01', to: '2026-11-24' },
]

type Case = { kind: OrderKindName; student?: number; to?: number | null; on?: string; birth?: string }

const ask = ({ kind, student = 1, to = null, on = '2026-11-25', birth }: Case) =>
  checkMovement({
    kind,
    effectiveOn: on,
    lines: [{ student, toClass: to }],
    enrolments,
    classes,
    years,
    births: new Map(birth ? [[student, birth]] : []),
  }).problems.map(({ code }) => code)

describe('checkMovement', () => {
  it.each<[string, Case, string[]]>([
    ['moves to a class beside', { kind: 'move-class', to: 72 }, []],
    ['not into the same class', { kind: 'move-class', to: 71 }, ['same-class']],
    ['not into another grade', { kind: 'move-class', to: 91 }, ['wrong-grade']],
    ['not into a class of another year', { kind: 'move-class', to: 73 }, ['wrong-year']],
    ['not without a class', { kind: 'move-class' }, ['no-target']],
    ['not into a class of another school', { kind: 'move-class', to: 999 }, ['no-target']],
    ['promotes into the next grade', { kind: 'promote', to: 82, on: '2027-09-01' }, []],
    ['promotes into no class of this year', { kind: 'promote', to: 72 }, ['wrong-year']],
    ['repeats the grade next year', { kind: 'repeat', to: 73, on: '2027-09-01' }, []],
    ['leaves', { kind: 'leave-school' }, []],
    ['leaves only who is here', { kind: 'leave-school', student: 3 }, ['not-enrolled']],
    ['leaves not twice on one day', { kind: 'leave-school', student: 5 }, ['not-enrolled']],
    ['moves nobody who left that day', { kind: 'move-class', student: 5, to: 72 }, ['not-enrolled']],
    ['moves nobody back', { kind: 'move-class', student: 5, to: 72, on: '2026-11-01' }, ['later-movement']],
    ['enrols again who left that day', { kind: 'enrol-return', student: 5, to: 72 }, []],
    ['leads on from an end that no order has set', { kind: 'move-class', student: 6, to: 72 }, []],
    ['enrols who left', { kind: 'enrol-return', student: 3, to: 72 }, []],
    ['enrols nobody twice', { kind: 'enrol-transfer', to: 72 }, ['already-enrolled']],
    ['enrols into grade 1 only there', { kind: 'enrol-grade-1', student: 4, to: 72 }, ['wrong-grade']],
    ['graduates from grade 9', { kind: 'graduate-9', student: 2 }, []],
    ['graduates from no other grade', { kind: 'graduate-9' }, ['wrong-grade']],
    ['is not dated before the last movement', { kind: 'leave-school', on: '2026-09-01' }, ['later-movement']],
    ['expels from 15 years on', { kind: 'leave-expelled', birth: '2011-11-25' }, []],
    ['expels nobody younger', { kind: 'leave-expelled', birth: '2011-11-26' }, ['too-young']],
  ])('%s', (_, question, problems) => expect(ask(question)).toEqual(problems))

  it('names a student who stands in the list twice', () => {
    const line = { student: 1, toClass: 72 }
    const { problems } = checkMovement({
      kind: 'move-class',
      effectiveOn: '2026-11-25',
      lines: [line, line],
      enrolments,
      classes,
      years,
    })
    expect(problems).toEqual([{ student: 1, code: 'twice' }])
  })

  it('leaves nobody in two classes on one day, whatever is ordered after what', () => {
    const kinds: OrderKindName[] = [
      'move-class',
      'leave-school',
      'enrol-return',
      'enrol-transfer',
      'leave-moving',
    ]
    const step = fc.record({
      kind: fc.constantFrom(...kinds),
      to: fc.constantFrom(71, 72, null),
      day: fc.integer({ min: -30, max: 200 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        type Own = { id: number; student: number; class: number; from: string; to: string | null }
        let own: (Own & { closedBy?: number })[] = []
        for (const [order, { kind, to, day }] of steps.entries()) {
          const effectiveOn = addDays('2026-10-01', day)
          const lines = [{ student: 1, toClass: to }]
          const { moves, problems } = checkMovement({
            kind,
            effectiveOn,
            lines,
            enrolments: own,
            classes,
            years,
          })
          if (problems.length > 0) continue
          const [move] = moves
          own = own.map((row) =>
            row.id === move!.closes?.id ? { ...row, to: addDays(effectiveOn, -1), closedBy: order + 1 } : row,
          )
          expect(own.filter((row) => row.id === move!.closes?.id && row.closedBy !== order + 1)).toEqual([])
          if (move!.to !== null && kind !== 'leave-school' && kind !== 'leave-moving')
            own.push({ id: own.length + 1, student: 1, class: move!.to, from: effectiveOn, to: null })
        }
        for (const [at, row] of own.entries()) {
          expect(row.to === null || row.to >= row.from).toBe(true)
          for (const other of own.slice(at + 1)) expect(overlaps(row, other)).toBe(false)
        }
      }),
    )
  })
})

describe('yearOn', () => {
  it('lasts through the summer until the next one begins', () => {
    const list = [...years.values()]
    expect([
      yearOn(list, '2027-08-31')?.id,
      yearOn(list, '2027-09-01')?.id,
      yearOn(list, '2026-08-31') ?? null,
    ]).toEqual([1, 2, null])
  })
})
