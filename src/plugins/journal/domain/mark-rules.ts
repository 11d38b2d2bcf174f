import { markLevel, type MarkScale } from './mark-scales'

/** How a school marks from a date on; the local act that says so is named. */
export type MarkRules = {
  /** School date from which these rules hold; `null` for those that hold where the school has set none. */
  from: string | null
  /** Number and date of the local act, as it is written: «Приказ № 15 от 28.08.2026». */
  act: string | null
  scale: MarkScale
  averaging: 'weighted' | 'plain'
  /** The fraction, 0.01..0.99, from which an average is rounded up: 0.5 makes 4 of 3.5, 0.6 makes 4 of 3.6. */
  roundUpFrom: number
  /** The fewest marks that a term mark may rest on. */
  minMarks: number
  /** Grades that learn without marks; the first by law (norms.md 4.4). */
  unmarkedGrades: readonly number[]
  /** School days within which a work that needs long checking is marked (duty sub-06). */
  longCheckDays: number
}

/** What holds where a school has set nothing: the five-point scale, weights, halves up, three marks, three days. */
export const DEFAULT_MARK_RULES: MarkRules = {
  from: null,
  act: null,
  scale: 'five',
  averaging: 'weighted',
  roundUpFrom: 0.5,
  minMarks: 3,
  unmarkedGrades: [1],
  longCheckDays: 3,
}

/** What the pages of a journal need of the rules. */
export type Marking = Pick<MarkRules, 'scale' | 'averaging' | 'roundUpFrom'>

/** The rules that hold on a school date: those begun last. */
export const rulesOn = (all: readonly MarkRules[], date: string): MarkRules =>
  all.reduce<MarkRules>(
    (best, rules) => ((rules.from ?? '') <= date && (rules.from ?? '') >= (best.from ?? '') ? rules : best),
    DEFAULT_MARK_RULES,
  )

/** What a term's marks come to: the sums of the term totals. */
export type MarkSums = { markSum: number; weightSum: number; plainSum: number; plainCount: number }

/** The average by the school's way of counting; `null` when no mark counts. */
export const averageOf = (rules: Pick<MarkRules, 'averaging'>, sums: MarkSums): number | null => {
  const [sum, count] =
    rules.averaging === 'weighted' ? [sums.markSum, sums.weightSum] : [sums.plainSum, sums.plainCount]
  return count > 0 ? sum / count : null
}

/** Averages are fractions: two that differ by less than this are one. */
const EQUAL = 1e-9

/** The mark that an average comes to by the school's rounding. */
export const roundAverage = (rules: Pick<MarkRules, 'roundUpFrom'>, average: number): number => {
  const whole = Math.floor(average + EQUAL)
  return average - whole + EQUAL >= rules.roundUpFrom ? whole + 1 : whole
}

/** The suggested final mark, or why there is none. */
export type Suggestion =
  | { value: number; average: number; why: null }
  | { value: null; average: number | null; why: 'unmarkedGrade' | 'noMarks' | 'fewMarks' }

/** What the marks of a term suggest for it. */
export const suggestMark = ({
  rules,
  sums,
  grade,
}: {
  rules: MarkRules
  sums: MarkSums
  grade: number
}): Suggestion => {
  const average = averageOf(rules, sums)
  if (rules.unmarkedGrades.includes(grade)) return { value: null, average, why: 'unmarkedGrade' }
  if (average === null) return { value: null, average, why: 'noMarks' }
  if (sums.plainCount < rules.minMarks) return { value: null, average, why: 'fewMarks' }
  return { value: roundAverage(rules, average), average, why: null }
}

/** Whether an average would end in a failing mark. */
export const isFailing = (rules: Marking, average: number | null): boolean =>
  average !== null && markLevel(rules.scale, roundAverage(rules, average)) === 'poor'
