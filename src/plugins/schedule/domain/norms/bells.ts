import type { Citation } from './norm'

const REGIME: Citation = {
  act: 'СП 2.4.3648-20',
  place: 'п. 3.4.16',
  since: '2021-01-01',
  until: null,
  certainty: 'confirmed',
}
const REGIME_UNVERIFIED: Citation = { ...REGIME, certainty: 'unverified' }
const TABLE_UNVERIFIED: Citation = {
  act: 'СанПиН 1.2.3685-21',
  place: 'таблица 6.6',
  since: '2021-03-01',
  until: null,
  certainty: 'unverified',
}

/** The regime of the school day: times as `HH:mm`, lengths in minutes. */
export const BELL_NORMS = {
  earliest: { value: '08:00', source: REGIME },
  latest: { value: '19:00', source: REGIME },
  noZero: { source: REGIME },
  lesson: { value: 45, source: TABLE_UNVERIFIED },
  shortBreak: { value: 10, source: TABLE_UNVERIFIED },
  bigBreak: { value: 20, source: TABLE_UNVERIFIED },
  betweenShifts: { value: 30, source: TABLE_UNVERIFIED },
} as const

/** Grades that study in the first shift only; for 1, 10 and 11 the text of the act was not read. */
export const firstShiftOnly = (grade: number): Citation | null =>
  grade === 5 || grade === 9 ? REGIME : [1, 10, 11].includes(grade) ? REGIME_UNVERIFIED : null
