import type { SubjectKey } from './subjects'

export type Profile = 'technological' | 'humanities'
export type Split = 'halves' | 'boysGirls'
export type CurriculumLine = { subject: SubjectKey; hours: number; split: Split | null }
type Hours = Partial<Record<SubjectKey, number>>

/** The most hours a week of a five-day week: СанПиН 1.2.3685-21, table 6.6. */
// prettier-ignore
export const WEEKLY_LIMIT: Record<number, number> = {
  1: 21, 2: 23, 3: 23, 4: 23, 5: 29, 6: 30, 7: 32, 8: 33, 9: 33, 10: 34, 11: 34,
}

// prettier-ignore
const PRIMARY: Hours = {
  russian: 5, reading: 4, english: 2, mathematics: 5, world: 2, art: 1, music: 1, technology: 1, sport: 2,
}

// prettier-ignore
const PLANS: Record<number, Hours> = {
  1: { russian: 5, reading: 4, mathematics: 5, world: 2, art: 1, music: 1, technology: 1, sport: 2 },
  2: PRIMARY,
  3: PRIMARY,
  4: { ...PRIMARY, mathematics: 4, religion: 1 },
  5: {
    russian: 5, literature: 3, english: 3, mathematics: 5, informatics: 1, history: 3, geography: 1, biology: 1,
    culture: 1, art: 1, music: 1, technology: 2, sport: 2,
  },
  6: {
    russian: 6, literature: 3, english: 3, mathematics: 5, informatics: 1, history: 3, geography: 1, biology: 1,
    culture: 1, art: 1, music: 1, technology: 2, sport: 2,
  },
  7: {
    russian: 4, literature: 2, english: 3, algebra: 3, geometry: 2, statistics: 1, informatics: 1, history: 3,
    geography: 2, physics: 2, biology: 2, art: 1, music: 1, technology: 2, sport: 3,
  },
  8: {
    russian: 4, literature: 2, english: 3, algebra: 3, geometry: 2, statistics: 1, informatics: 1, history: 2,
    social: 1, geography: 2, physics: 2, chemistry: 2, biology: 2, music: 1, technology: 1, safety: 1, sport: 3,
  },
  9: {
    russian: 3, literature: 3, english: 3, algebra: 3, geometry: 2, statistics: 1, informatics: 1, history: 3,
    social: 1, geography: 2, physics: 3, chemistry: 2, biology: 2, technology: 1, safety: 1, sport: 2,
  },
}

// prettier-ignore
const SENIOR: Record<Profile, Hours> = {
  technological: {
    russian: 2, literature: 3, english: 3, analysis: 4, geometry: 3, statistics: 1, informatics: 3, history: 2,
    social: 2, geography: 1, physics: 5, chemistry: 1, biology: 1, safety: 1, sport: 2,
  },
  humanities: {
    russian: 3, literature: 5, english: 3, analysis: 2, geometry: 2, statistics: 1, informatics: 1, history: 4,
    social: 4, geography: 1, physics: 2, chemistry: 1, biology: 1, safety: 1, sport: 3,
  },
}

const splitOf = (subject: SubjectKey, grade: number): Split | null => {
  if (subject === 'english') return 'halves'
  if (subject === 'informatics' && grade >= 7) return 'halves'
  if (subject === 'technology' && grade >= 5) return 'boysGirls'
  if (subject === 'sport' && grade >= 10) return 'boysGirls'
  return null
}

/** What a class learns, hours a week, and how it is divided. */
export const curriculumOf = (grade: number, profile: Profile | null): CurriculumLine[] => {
  const hours = grade >= 10 ? SENIOR[profile ?? 'humanities'] : PLANS[grade]
  if (!hours) throw new RangeError(`There is no curriculum for grade ${grade}`)
  return (Object.entries(hours) as [SubjectKey, number][]).map(([subject, count]) => ({
    subject,
    hours: count,
    split: splitOf(subject, grade),
  }))
}

/** Hours of one subgroup or whole class a week. */
export const weeklyHours = (lines: readonly CurriculumLine[]): number =>
  lines.reduce((sum, { hours }) => sum + hours, 0)
