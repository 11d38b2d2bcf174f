import { describe, expect, it } from '@jest/globals'

import type { AttendanceCode } from '../../../domain/attendance-codes'
import type { PresentedLesson } from '../../../presenters/types'
import type { MarkState } from '../../../types'
import type { Column } from './columns'
import type { Cell } from './enter'
import { fillSteps } from './fill'

const column = { id: '1-1', lesson: { id: 1 } as PresentedLesson, position: 1, isFirst: true } as Column
const five = { value: 5, isDebt: false, comment: null, score: null }

const cell = (
  student: number,
  {
    mark = null,
    code = null,
    closed = null,
  }: Partial<Cell['view']> & { mark?: MarkState; code?: AttendanceCode | null } = {},
): Cell => ({
  student,
  column,
  view: { mark, code, closed, former: null, hasBehaviour: false, state: 'saved' },
})

const CELLS = [
  cell(1),
  cell(2, { mark: five }),
  cell(3, { code: 'ill' }),
  cell(4, { closed: 'not-in-group' }),
  cell(5, { code: 'late' }),
]
const studentsOf = (steps: ReturnType<typeof fillSteps>) =>
  steps.map(({ key }) => ('student' in key ? key.student : null))

describe('fillSteps', () => {
  it('gives the empty cells of those who were there the mark', () => {
    const steps = fillSteps(CELLS, { kind: 'mark', value: 4 }, 'empty')
    expect(studentsOf(steps)).toEqual([1, 5])
    expect(steps[0]).toMatchObject({ lesson: 1, before: null, after: { value: 4, isDebt: false } })
  })

  it('gives it to all, keeping what stood there for the way back', () => {
    const steps = fillSteps(CELLS, { kind: 'mark', value: 4 }, 'all')
    expect(studentsOf(steps)).toEqual([1, 2, 5])
    expect(steps[1]!.before).toEqual(five)
  })

  it('lets those owe who were not there', () => {
    expect(studentsOf(fillSteps(CELLS, { kind: 'debt' }, 'empty'))).toEqual([1, 3, 5])
  })

  it('fills attendance, and takes it back for all', () => {
    const ill = { kind: 'attendance', code: 'ill' } as const
    expect(studentsOf(fillSteps(CELLS, ill, 'empty'))).toEqual([1, 2])
    expect(studentsOf(fillSteps(CELLS, ill, 'all'))).toEqual([1, 2, 5])
    expect(studentsOf(fillSteps(CELLS, { kind: 'present' }, 'all'))).toEqual([3, 5])
    expect(fillSteps(CELLS, { kind: 'present' }, 'empty')).toEqual([])
  })
})
