import type { SchoolDate } from '@/core/school-date'

import type { ControlRules } from '../types'

/**
 * What holds where a school has set nothing. No law and no order of the ministry says how many marks a student must have:
 * these are numbers that local acts of schools usually name, and the page shows them as unverified.
 */
export const DEFAULT_CONTROL_RULES: ControlRules = {
  from: null,
  act: null,
  marksOfOne: 3,
  marksOfTwo: 5,
  marksOfMore: 7,
  markDays: 1,
  lockDays: null,
}

/** The rules that hold on a date: those begun last. */
export const controlRulesOn = (all: readonly ControlRules[], date: SchoolDate): ControlRules =>
  all.reduce<ControlRules>(
    (best, rules) => ((rules.from ?? '') <= date && (rules.from ?? '') >= (best.from ?? '') ? rules : best),
    DEFAULT_CONTROL_RULES,
  )

/** The norm is of a quarter, and a quarter has so many weeks of lessons. */
const QUARTER_WEEKS = 8

/**
 * The fewest marks that a student should have after so many lessons of a workload: the norm of its weekly lessons, as
 * large a part of it as of a quarter has gone by, rounded down so that nobody is blamed for half a mark.
 */
export const expectedMarks = (
  rules: Pick<ControlRules, 'marksOfOne' | 'marksOfTwo' | 'marksOfMore'>,
  { hoursPerWeek, lessons }: { hoursPerWeek: number; lessons: number },
): number => {
  if (hoursPerWeek <= 0) return 0
  const norm =
    hoursPerWeek < 1.5 ? rules.marksOfOne : hoursPerWeek < 2.5 ? rules.marksOfTwo : rules.marksOfMore
  return Math.floor((norm * lessons) / (hoursPerWeek * QUARTER_WEEKS) + 1e-9)
}
