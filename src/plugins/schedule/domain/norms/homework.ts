import type { SchoolDate } from '@/core/school-date'

import { type Citation, inForce } from './norm'

const SOURCE: Citation = {
  act: 'СанПиН 1.2.3685-21',
  place: 'таблица 6.6',
  since: '2021-03-01',
  until: null,
  certainty: 'unverified',
}

type HomeworkNorm = { from: number; to: number; minutes: number; source: Citation }

/** Minutes of homework for one day at most, by grades. */
const ROWS: readonly HomeworkNorm[] = [
  { from: 1, to: 1, minutes: 0, source: SOURCE },
  { from: 2, to: 3, minutes: 90, source: SOURCE },
  { from: 4, to: 5, minutes: 120, source: SOURCE },
  { from: 6, to: 8, minutes: 150, source: SOURCE },
  { from: 9, to: 11, minutes: 210, source: SOURCE },
]

/** Minutes of homework for one day at most for a grade from 1 to 11. Before the act the same figures stand. */
export const homeworkNorm = (grade: number, date: SchoolDate): HomeworkNorm => {
  const isOf = (row: HomeworkNorm): boolean => row.from <= grade && grade <= row.to
  return inForce(ROWS, date).find(isOf) ?? ROWS.find(isOf) ?? ROWS.at(-1)!
}
