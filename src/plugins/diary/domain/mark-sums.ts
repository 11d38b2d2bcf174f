import type { MarkSums } from '@/plugins/journal/types'

/** A mark with the weight of its task; one without a value is a debt and counts for nothing, like one of weight zero. */
export type Weighted = { value: number | null; weight: number }

export const NO_MARKS: MarkSums = { markSum: 0, weightSum: 0, plainSum: 0, plainCount: 0 }

/** Two sums as one: a subject taught in two groups. */
export const addSums = (left: MarkSums, right: MarkSums): MarkSums => ({
  markSum: left.markSum + right.markSum,
  weightSum: left.weightSum + right.weightSum,
  plainSum: left.plainSum + right.plainSum,
  plainCount: left.plainCount + right.plainCount,
})

/** The sums with one mark more. */
export const addMark = (sums: MarkSums, { value, weight }: Weighted): MarkSums =>
  value === null || weight === 0
    ? sums
    : {
        markSum: sums.markSum + value * weight,
        weightSum: sums.weightSum + weight,
        plainSum: sums.plainSum + value,
        plainCount: sums.plainCount + 1,
      }

/** What marks come to, in the sums that the rules of marks count by. */
export const sumMarks = (marks: readonly Weighted[]): MarkSums => marks.reduce(addMark, NO_MARKS)
