import type { SubjectKey } from '@/demo/plan/subjects'
import type { Random } from '@/demo/random'

import type { TypeLetter } from './assignment-type-plan'

/** How well a student does: in general, and how much more or less in each subject. */
export type Talent = { level: number; of: (subject: SubjectKey) => number }

const LEVELS = [
  ['excellent', 14],
  ['good', 38],
  ['average', 39],
  ['weak', 9],
] as const
const MEANS = { excellent: 1.5, good: 0.6, average: -0.35, weak: -1.1 }

/** Subjects in which most do well, and some do not come at all easily. */
const EASE: Partial<Record<SubjectKey, number>> = {
  sport: 1.1,
  music: 1.2,
  art: 1.1,
  technology: 1.1,
  safety: 0.7,
  culture: 0.6,
  informatics: 0.3,
  reading: 0.4,
  world: 0.3,
  algebra: -0.15,
  analysis: -0.15,
  geometry: -0.2,
  physics: -0.15,
  chemistry: -0.1,
  russian: -0.1,
}
const STRICTNESS: Partial<Record<TypeLetter, number>> = {
  К: -0.2,
  Н: -0.25,
  С: -0.1,
  Т: -0.1,
  Д: 0.2,
  П: 0.5,
  Р: 0.5,
  Л: 0.3,
  А: 0.3,
}

export const createTalent = (random: Random): Talent => {
  const level = MEANS[random.weighted(LEVELS)] + random.normal() * 0.2
  const own = new Map<SubjectKey, number>()
  return {
    level,
    of: (subject) => {
      const known = own.get(subject)
      if (known !== undefined) return known
      const value = level + random.fork(subject).normal() * 0.3 + (EASE[subject] ?? 0)
      own.set(subject, value)
      return value
    },
  }
}

/** A mark of this student for this kind of work: most are fours and threes, twos are rare, ones never. */
export const gradeWork = ({
  talent,
  subject,
  letter,
  random,
}: {
  talent: Talent
  subject: SubjectKey
  letter: TypeLetter
  random: Random
}): number => {
  const score = talent.of(subject) + (STRICTNESS[letter] ?? 0) + random.normal() * 0.75
  if (score > 0.85) return 5
  if (score > -0.25) return 4
  return score > -1.85 ? 3 : 2
}

const COMMENTS: Record<number, readonly string[]> = {
  5: [
    'Отличная работа!',
    'Молодец, ответ полный и точный',
    'Самостоятельное решение',
    'Активная работа на уроке',
  ],
  4: [
    'Хорошо, есть недочёты',
    'Одна ошибка в вычислениях',
    'Неполный ответ на последний вопрос',
    'Аккуратнее с оформлением',
  ],
  3: [
    'Нужно повторить правило',
    'Много ошибок, разобрать дома',
    'Ответ по наводящим вопросам',
    'Не хватило времени на последнее задание',
  ],
  2: ['Не готов к уроку', 'Жду на дополнительном занятии', 'Работа не выполнена', 'Необходимо переписать'],
}

/** Few marks have a comment; a bad one more often than others. */
export const commentOn = (value: number, random: Random): string | null =>
  random.chance(value === 2 ? 0.3 : 0.03) ? random.pick(COMMENTS[value]!) : null
