import type { Localized } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'

/**
 * How well a figure is known: `cited` stands in a source, `derived` follows from cited figures,
 * `unverified` still lacks a citation and is shown so.
 */
export type Certainty = 'cited' | 'derived' | 'unverified'

type Edition<TRow> = {
  /** The day from which it is in force. */
  from: SchoolDate
  citation: Localized
  rows: readonly TRow[]
}

/** The most lessons a week by the length of the school week; `null` where that week is not allowed. */
export type WeekNorm = { grades: readonly number[]; five: number; six: number | null; certainty: Certainty }
/** Hours of a school year, both bounds included; `null` where no figure is known. */
export type YearNorm = {
  grades: readonly number[]
  least: number | null
  most: number | null
  certainty: Certainty
}
/** The most extracurricular hours a week. */
export type ExtraNorm = { grades: readonly number[]; most: number; certainty: Certainty }

const ALL_GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

/**
 * СанПиН 1.2.3685-21, chapter VI, table 6.6, with СП 2.4.3648-20, 3.4.16. The figures of grades 2 to 9 follow from the
 * year hours in force (23 · 34 = 782 … 36 · 34 = 1224); those of grades 1, 10 and 11 still lack a citation.
 */
const WEEK: readonly Edition<WeekNorm>[] = [
  {
    from: '2021-03-01',
    citation: {
      ru: 'СанПиН 1.2.3685-21, глава VI, таблица 6.6; СП 2.4.3648-20, п. 3.4.16',
      en: 'SanPiN 1.2.3685-21, chapter VI, table 6.6; SP 2.4.3648-20, 3.4.16',
    },
    rows: [
      { grades: [1], five: 21, six: null, certainty: 'unverified' },
      { grades: [2, 3, 4], five: 23, six: 26, certainty: 'derived' },
      { grades: [5], five: 29, six: 32, certainty: 'derived' },
      { grades: [6], five: 30, six: 33, certainty: 'derived' },
      { grades: [7], five: 32, six: 35, certainty: 'derived' },
      { grades: [8, 9], five: 33, six: 36, certainty: 'derived' },
      { grades: [10, 11], five: 34, six: 37, certainty: 'unverified' },
    ],
  },
]

/** Year hours of the order in force since 2025-09-01; grades 10 and 11 are counted for two years by another act. */
const YEAR: readonly Edition<YearNorm>[] = [
  {
    from: '2025-09-01',
    citation: {
      ru: 'Порядок, действующий с 01.09.2025: часы учебного плана за год (по «Ведомостям» от 18.08.2025 и 19.09.2025)',
      en: 'The order in force since 1 September 2025: hours of the curriculum a year (Vedomosti, 2025-08-18, 2025-09-19)',
    },
    rows: [
      { grades: [1], least: 620, most: 653, certainty: 'cited' },
      { grades: [2, 3, 4], least: 782, most: 884, certainty: 'cited' },
      { grades: [5], least: 986, most: 1088, certainty: 'cited' },
      { grades: [6], least: 1020, most: 1122, certainty: 'cited' },
      { grades: [7], least: 1088, most: 1190, certainty: 'cited' },
      { grades: [8, 9], least: 1122, most: 1224, certainty: 'cited' },
      { grades: [10, 11], least: null, most: null, certainty: 'unverified' },
    ],
  },
]

const EXTRA: readonly Edition<ExtraNorm>[] = [
  {
    from: '2022-09-01',
    citation: {
      ru: 'Внеурочная деятельность: не более 10 часов в неделю',
      en: 'Extracurricular activities: at most 10 hours a week',
    },
    rows: [{ grades: ALL_GRADES, most: 10, certainty: 'unverified' }],
  },
]

/** The norms of a date: of each kind the edition in force, or nothing when none is known for that time. */
export type Norms = {
  week: Edition<WeekNorm> | null
  year: Edition<YearNorm> | null
  extra: Edition<ExtraNorm> | null
}

const inForce = <TRow>(editions: readonly Edition<TRow>[], date: SchoolDate): Edition<TRow> | null =>
  editions.filter(({ from }) => from <= date).at(-1) ?? null

/** The norms in force on a date. Editions are listed from the oldest to the newest. */
export const normsOn = (date: SchoolDate): Norms => ({
  week: inForce(WEEK, date),
  year: inForce(YEAR, date),
  extra: inForce(EXTRA, date),
})

/** The row of an edition for a grade. */
export const normOf = <TRow extends { grades: readonly number[] }>(
  edition: Edition<TRow> | null,
  grade: number,
): TRow | null => edition?.rows.find(({ grades }) => grades.includes(grade)) ?? null

/** Weeks of teaching in a year: 33 in grade 1, which has a week of rest in February, 34 in the others. */
export const usualWeeks = (grade: number): number => (grade === 1 ? 33 : 34)
