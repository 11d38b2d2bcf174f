import type { Facts } from '@/access/facts'
import { termsOfClass } from '@/plugins/journal'

import {
  DEFAULT_FINAL_SETTINGS,
  type FinalPeriod,
  type FinalSettings,
  periodsOf,
  readGrades,
} from '../domain/periods'

/** What the school has set, with what holds where it has set nothing. */
export const finalSettings = ({ reference: { school } }: Pick<Facts, 'reference'>): FinalSettings => ({
  lockDays: school.finalLockDays ?? DEFAULT_FINAL_SETTINGS.lockDays,
  examLockDays: school.examLockDays ?? DEFAULT_FINAL_SETTINGS.examLockDays,
  examGrades:
    (school.examGrades ?? null) === null
      ? DEFAULT_FINAL_SETTINGS.examGrades
      : readGrades(school.examGrades ?? ''),
})

/** The periods of a class that end in a mark, in their order; none for a class without terms. */
export const periodsOfClass = (facts: Facts, classId: number): FinalPeriod[] => {
  const { classes, years, termSets } = facts.reference
  const card = classes.get(classId)
  const year = card && years.get(card.year)
  if (!year) return []
  return periodsOf({
    grade: card.grade,
    year,
    terms: termsOfClass(facts, classId),
    isByHalves: termSets.get(card.termSet)?.kind === 'half',
    settings: finalSettings(facts),
  })
}
