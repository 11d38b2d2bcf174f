import type { ValidData } from './types'

export const yearClosingData: ValidData = {
  'year-closings': async ({ own }) => ({
    year: await own('year', 'years'),
    nextYear: await own('nextYear', 'years'),
    orderDate: '2027-05-26',
    promotedOn: '2027-09-01',
    graduatedOn: '2027-06-25',
    revision: 0,
    turns: 0,
  }),
  'year-closing-classes': async ({ own, place, unique }) => ({
    closing: await own('closing', 'year-closings'),
    grade: 8,
    letter: unique('Л').slice(0, 15),
    termSet: await own('termSet', 'term-sets', place.termSet),
    capacity: 25,
  }),
  'year-closing-decisions': async ({ own }) => ({
    closing: await own('closing', 'year-closings'),
    student: await own('student', 'students'),
    decision: 'repeat',
    reason: 'Решение педагогического совета',
    decidedAt: '2027-05-28T08:00:00.000Z',
    revision: 1,
  }),
  'year-closing-orders': async ({ own }) => ({
    closing: await own('closing', 'year-closings'),
    order: await own('order', 'orders'),
  }),
}
