import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { classAverages, FEWEST, type StudentSums } from './class-averages'

const RULES = { averaging: 'weighted' } as const
const row = (student: number, value: number, subject = 1): StudentSums => ({
  student,
  subject,
  markSum: value * 10,
  weightSum: 10,
  plainSum: value,
  plainCount: 1,
})

describe('classAverages', () => {
  it('is the mean of the students’ averages', () => {
    expect(classAverages(RULES, [row(1, 5), row(2, 4), row(3, 3), row(4, 4), row(5, 4)], 1)).toEqual([
      { subject: 1, own: 5, group: 4 },
    ])
  })

  it('is told for five students and more only, whoever asks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ student: fc.integer({ min: 1, max: 9 }), value: fc.integer({ min: 2, max: 5 }) }),
        ),
        (list) => {
          const rows = list.map(({ student, value }) => row(student, value))
          const [found] = classAverages(RULES, rows, 1)
          const students = new Set(list.map(({ student }) => student)).size
          if (found) expect(found.group !== null).toBe(students >= FEWEST)
        },
      ),
    )
  })

  it('counts both subgroups of a subject as one, and a student of two workloads once', () => {
    const rows = [row(1, 5), row(1, 3), row(2, 4), row(3, 4), row(4, 4)]
    expect(classAverages(RULES, rows, 1)).toEqual([{ subject: 1, own: 4, group: null }])
    // Somebody without a mark makes no average.
    const debtor = { ...row(5, 0), weightSum: 0, plainCount: 0, markSum: 0, plainSum: 0 }
    expect(classAverages(RULES, [...rows, debtor], 1)[0]!.group).toBeNull()
  })
})
