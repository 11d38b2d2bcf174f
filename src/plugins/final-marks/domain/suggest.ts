import { type MarkRules, markLevel, type MarkSums, roundAverage, suggestMark } from '@/plugins/journal/types'

import type { FinalKind, FinalPeriod } from './periods'
import type { FinalValue } from './values'

/** Why nothing is suggested. */
export type NoSuggestion = 'unmarkedGrade' | 'noMarks' | 'fewMarks' | 'termsMissing' | 'noYear' | 'given'
export type FinalSuggestion = { value: number | null; average: number | null; why: NoSuggestion | null }

const NOTHING = (why: NoSuggestion): FinalSuggestion => ({ value: null, average: null, why })

/** Certificates round half up whatever the local act says (приказ 546 of 05.10.2020, norms.md 4.4). */
const HALF_UP = { roundUpFrom: 0.5 }

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const figures = (values: readonly (FinalValue | null)[]): number[] =>
  values.filter((value) => typeof value === 'number')

export const ZERO_SUMS: MarkSums = { markSum: 0, weightSum: 0, plainSum: 0, plainCount: 0 }

type Question = {
  period: FinalPeriod
  /** All periods of the class. */
  periods: readonly FinalPeriod[]
  grade: number
  rules: MarkRules
  /** The sums of the student's marks in a term. */
  sumsOf: (term: number) => MarkSums
  /** What stands in another period of this year. */
  valueOf: (period: FinalPeriod) => FinalValue | null
  /** Whether the student was in the group at the end of a period. */
  wasThere: (period: FinalPeriod) => boolean
  /** Half-year and year marks of grade 10, for the final mark of grade 11. */
  earlier: readonly FinalValue[]
}

const ofYear = ({ periods, rules, valueOf, wasThere }: Question): FinalSuggestion => {
  const terms = periods.filter((one) => one.term !== null)
  const values = terms.map(valueOf)
  if (terms.some((one, index) => values[index] === null && wasThere(one))) return NOTHING('termsMissing')
  const marks = figures(values)
  if (marks.length === 0) return NOTHING('noMarks')
  const average = mean(marks)
  return { value: roundAverage(rules, average), average, why: null }
}

/** Grade 11: the mean of half-years and years of grades 10 and 11; others: of the year and the exam, where there is one. */
const ofFinal = ({ periods, grade, valueOf, earlier }: Question): FinalSuggestion => {
  const at = (kind: FinalKind): (FinalValue | null)[] =>
    periods.filter((one) => one.kind === kind).map(valueOf)
  const [year = null] = at('year')
  if (typeof year !== 'number') return NOTHING('noYear')
  const marks =
    grade === 11 ? figures([...earlier, ...at('half'), ...at('term'), year]) : figures([year, ...at('exam')])
  const average = mean(marks)
  return { value: roundAverage(HALF_UP, average), average, why: null }
}

/** The mark that the marks before it come to, or why there is none. Pure. */
export const suggestFinal = (question: Question): FinalSuggestion => {
  const { period, rules, grade, sumsOf } = question
  if (rules.unmarkedGrades.includes(grade)) return NOTHING('unmarkedGrade')
  if (period.kind === 'exam') return NOTHING('given')
  if (period.kind === 'year') return ofYear(question)
  if (period.kind === 'final') return ofFinal(question)
  return suggestMark({ rules, sums: sumsOf(period.term!), grade })
}

/**
 * Whether a value is what was suggested. A code of pass or fail agrees with a mark that is enough or not; a figure
 * where the marks suggest none does not; an exam has a result of its own.
 */
export const agrees = (
  rules: Pick<MarkRules, 'scale'>,
  { value: suggested, why }: Pick<FinalSuggestion, 'value' | 'why'>,
  value: FinalValue | null,
): boolean => {
  if (value === null || why === 'given') return true
  if (suggested === null) return typeof value !== 'number'
  if (value === 'pass' || value === 'fail')
    return (markLevel(rules.scale, suggested) === 'poor') === (value === 'fail')
  return value === suggested
}
