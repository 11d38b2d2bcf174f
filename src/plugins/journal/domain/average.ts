/** A mark with the weight of its assignment, 0..100. */
export type WeightedMark = { value: number; weight: number }

/**
 * The weighted average Σ(mark·weight)/Σweight; `null` when no mark counts.
 * Marks of weight zero are shown but never counted.
 */
export const weightedAverage = (marks: readonly WeightedMark[]): number | null => {
  let sum = 0
  let weights = 0
  for (const { value, weight } of marks) {
    sum += value * weight
    weights += weight
  }
  return weights > 0 ? sum / weights : null
}

/**
 * The average by the school's way of counting. Without weights every mark counts the same, but one of weight zero
 * counts in neither way.
 */
export const averageOfMarks = (
  averaging: 'weighted' | 'plain',
  marks: readonly WeightedMark[],
): number | null =>
  weightedAverage(
    averaging === 'weighted'
      ? marks
      : marks.map(({ value, weight }) => ({ value, weight: weight > 0 ? 1 : 0 })),
  )
