import { averageOf, type MarkRules } from '@/plugins/journal/types'

import { addMark, NO_MARKS, type Weighted } from './mark-sums'

/** The average of the subject before a mark and with it; `null` while nothing counts. */
export type Why = { before: number | null; after: number | null }

/**
 * What each mark did to the average, in the order in which they are given: by the day of the lesson. A debt and a
 * mark of weight zero leave the average as it was.
 */
export const whyMarks = <TMark extends Weighted>(
  rules: Pick<MarkRules, 'averaging'>,
  marks: readonly TMark[],
): (TMark & Why)[] => {
  let sums = NO_MARKS
  return marks.map((mark) => {
    const before = averageOf(rules, sums)
    sums = addMark(sums, mark)
    return { ...mark, before, after: averageOf(rules, sums) }
  })
}
