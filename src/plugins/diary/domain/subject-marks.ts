/** A mark with the weight of its task. */
type Weighted = { value: number | null; weight: number }

type Average = (marks: readonly { value: number; weight: number }[]) => number | null

/** What the marks of a subject come to. Debts have no value and count for nothing. */
export const summarize = (
  marks: readonly Weighted[],
  average: Average,
): { average: number | null; count: number } => {
  const valued = marks.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]))
  return { average: average(valued), count: valued.length }
}

/** How often each code stands in the list; codes that do not occur are left out. */
export const countCodes = <TCode extends string>(
  list: readonly { code: TCode }[],
): Partial<Record<TCode, number>> => {
  const counts: Partial<Record<TCode, number>> = {}
  for (const { code } of list) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
