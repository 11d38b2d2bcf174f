export const BALANCES = ['list', 'sex', 'result'] as const
export type Balance = (typeof BALANCES)[number]

export type Divided = {
  id: number
  sortKey: string
  sex: 'male' | 'female' | null
  /** Weighted average of the subject; `null` without marks. */
  average: number | null
}

const byName = (left: Divided, right: Divided): number =>
  left.sortKey < right.sortKey ? -1 : left.sortKey > right.sortKey ? 1 : left.id - right.id

/** The list of the class cut into blocks whose sizes differ by one at most. */
const byList = (students: readonly Divided[], count: number): number[][] => {
  const sorted = [...students].sort(byName)
  const rest = sorted.length % count
  const size = Math.floor(sorted.length / count)
  let start = 0
  return Array.from({ length: count }, (_, part) => {
    const end = start + size + (part < rest ? 1 : 0)
    const block = sorted.slice(start, end).map(({ id }) => id)
    start = end
    return block
  })
}

/** Boys and girls; a class in more than two parts has boys in the first ones and girls in the last. */
const bySex = (students: readonly Divided[], count: number): number[][] => {
  const forBoys = Math.ceil(count / 2)
  return [
    ...byList(
      students.filter(({ sex }) => sex === 'male'),
      forBoys,
    ),
    ...byList(
      students.filter(({ sex }) => sex === 'female'),
      count - forBoys,
    ),
  ]
}

/**
 * Parts of equal strength: the best of the list are dealt out there and back again (1 2 3 3 2 1 …).
 * Those without a mark come last, in the order of the list.
 */
const byResult = (students: readonly Divided[], count: number): number[][] => {
  const parts: number[][] = Array.from({ length: count }, () => [])
  const sorted = [...students].sort(
    (left, right) => (right.average ?? -1) - (left.average ?? -1) || byName(left, right),
  )
  for (const [place, { id }] of sorted.entries()) {
    const step = place % count
    const isBack = Math.floor(place / count) % 2 === 1
    parts[isBack ? count - 1 - step : step]!.push(id)
  }
  return parts
}

const WAYS = { list: byList, sex: bySex, result: byResult }

/** Proposes who goes into which part. Whose sex is not known stays out of a division by sex. */
export const balance = (by: Balance, students: readonly Divided[], count: number): number[][] =>
  WAYS[by](students, count)
