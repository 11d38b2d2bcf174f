import type { Profile } from './curriculum'

export type ClassPlan = {
  grade: number
  letter: string
  profile: Profile | null
  students: number
}

/** Letters of every grade of the full school: 26 classes. */
// prettier-ignore
const LETTERS: Record<number, string> = {
  1: 'АБ', 2: 'АБ', 3: 'АБ', 4: 'АБ', 5: 'АБВ', 6: 'АБВ', 7: 'АБВ', 8: 'АБВ', 9: 'АБ', 10: 'АБ', 11: 'АБ',
}
const SIZES = [27, 25, 26, 24, 28, 25, 23, 26, 27, 24, 25, 28, 26]

const profileOf = (grade: number, letter: string): Profile | null => {
  if (grade < 10) return null
  return letter === 'А' ? 'technological' : 'humanities'
}

export const PROFILE_NAMES: Record<Profile, string> = {
  technological: 'Технологический',
  humanities: 'Гуманитарный',
}

/** The class whose student, class teacher, subject teacher and parent have the easy logins. */
export const SHOWCASE = { full: '7А', small: '5А' } as const
/** The class of the second child of that parent. */
export const SIBLING = { full: '3Б', small: '10А' } as const

/** Classes of the school, by grade and letter. */
export const classPlans = (size: 'full' | 'small'): ClassPlan[] => {
  const all = Object.entries(LETTERS).flatMap(([grade, letters]) =>
    [...letters].map((letter) => ({ grade: Number(grade), letter })),
  )
  return all
    .map(({ grade, letter }, index) => ({
      grade,
      letter,
      profile: profileOf(grade, letter),
      students: grade >= 10 ? 20 + (index % 4) : SIZES[index % SIZES.length]!,
    }))
    .filter(({ grade, letter }) => size === 'full' || ['5А', '10А'].includes(`${grade}${letter}`))
}
