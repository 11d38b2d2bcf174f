import { expect, it } from '@jest/globals'

import { findTeacherFaults } from './class-teachers'

const year = { startDate: '2026-09-01', endDate: '2027-05-31' }

it('one after the other is right, and so is an appointment in August', () => {
  expect(
    findTeacherFaults(
      [
        { staff: 1, from: '2026-08-20', to: '2026-11-08' },
        { staff: 2, from: '2026-11-09', to: null },
      ],
      year,
    ),
  ).toEqual([])
})

it.each([
  ['overlap', { staff: 2, from: '2026-11-08', to: null }],
  ['order', { staff: 2, from: '2026-12-10', to: '2026-12-01' }],
  ['outside', { staff: 2, from: '2027-09-01', to: null }],
])('tells %s at its line', (kind, row) => {
  expect(findTeacherFaults([{ staff: 1, from: '2026-09-01', to: '2026-11-08' }, row], year)).toEqual([
    { index: 1, kind },
  ])
})
