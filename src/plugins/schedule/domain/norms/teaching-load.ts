import type { SchoolDate } from '@/core/school-date'

import { type Citation, inForce } from './norm'

const WEEK: Citation = {
  act: 'СанПиН 1.2.3685-21',
  place: 'таблица 6.6',
  since: '2021-03-01',
  until: null,
  certainty: 'checked',
}
/** Grades 1, 10 and 11 do not follow from the hours of the year that were read. */
const WEEK_UNVERIFIED: Citation = { ...WEEK, certainty: 'unverified' }
const DAY: Citation = {
  act: 'СП 2.4.3648-20',
  place: 'п. 3.4.16',
  since: '2021-01-01',
  until: null,
  certainty: 'confirmed',
}

export type WeeklyLoad = { grade: number; fiveDays: number; sixDays: number | null; source: Citation }
export type DailyLoad = {
  grade: number
  lessons: number
  /** Days of the week that may have one lesson more, by physical education. */
  longDays: number
  source: Citation
}

const week = (
  grade: number,
  fiveDays: number,
  sixDays: number | null,
  source: Citation = WEEK,
): WeeklyLoad => ({
  grade,
  fiveDays,
  sixDays,
  source,
})

/** Lessons a week at most, by the length of the week. */
const WEEKLY: readonly WeeklyLoad[] = [
  week(1, 21, null, WEEK_UNVERIFIED),
  week(2, 23, 26),
  week(3, 23, 26),
  week(4, 23, 26),
  week(5, 29, 32),
  week(6, 30, 33),
  week(7, 32, 35),
  week(8, 33, 36),
  week(9, 33, 36),
  week(10, 34, 37, WEEK_UNVERIFIED),
  week(11, 34, 37, WEEK_UNVERIFIED),
]

const day = (grade: number, lessons: number, longDays = 0): DailyLoad => ({
  grade,
  lessons,
  longDays,
  source: DAY,
})

/** Lessons a day at most. */
const DAILY: readonly DailyLoad[] = [
  day(1, 4, 1),
  day(2, 5, 1),
  day(3, 5, 1),
  day(4, 5, 1),
  day(5, 6),
  day(6, 6),
  ...[7, 8, 9, 10, 11].map((grade) => day(grade, 7)),
]

const of = <TRow extends { grade: number; source: Citation }>(
  rows: readonly TRow[],
  grade: number,
  date: SchoolDate,
): TRow => {
  const found = inForce(rows, date).find((row) => row.grade === grade)
  // Before the acts came into force the oldest row stands for them.
  return found ?? rows.find((row) => row.grade === grade)!
}

/** Lessons a week at most for a grade from 1 to 11. */
export const weeklyLoad = (grade: number, date: SchoolDate): WeeklyLoad => of(WEEKLY, grade, date)

/** Lessons a day at most for a grade from 1 to 11. */
export const dailyLoad = (grade: number, date: SchoolDate): DailyLoad => of(DAILY, grade, date)
