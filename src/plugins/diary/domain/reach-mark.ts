import { averageOf, type MarkRules, type MarkSums, roundAverage } from '@/plugins/journal/types'

import { addMark } from './mark-sums'

/** More marks than this are no advice any more. */
const MOST = 20
/** So many ways are shown. */
const SHOWN = 6

type Question = {
  rules: Pick<MarkRules, 'averaging' | 'roundUpFrom' | 'minMarks'>
  sums: MarkSums
  /** The mark that is wanted for the term. */
  target: number
  /** Of each mark to come. */
  weight: number
  /** The lowest and the highest mark of the scale. */
  min: number
  max: number
}

export type Reached = {
  /** How many marks it takes at the least; none when the average is there already. */
  count: number
  /** Lists of so many marks that are just enough, highest first; the most even lists come first. */
  lists: number[][]
}

const addAll = (sums: MarkSums, total: number, count: number, weight: number): MarkSums => ({
  markSum: sums.markSum + total * weight,
  weightSum: sums.weightSum + count * weight,
  plainSum: sums.plainSum + total,
  plainCount: sums.plainCount + count,
})

/** Whether the sums come to the wanted mark by the rounding of the school. */
export const isReached = (rules: Question['rules'], sums: MarkSums, target: number): boolean => {
  const average = averageOf(rules, sums)
  return average !== null && sums.plainCount >= rules.minMarks && roundAverage(rules, average) >= target
}

/** Every list of so many marks with that total, highest first; at most `SHOWN`, the most even ones. */
const listsOf = (count: number, total: number, { min, max }: Pick<Question, 'min' | 'max'>): number[][] => {
  const even = Array.from({ length: count }, (_, at) => Math.floor((total + at) / count)).reverse()
  // On a long scale there are too many ways to list: the most even one tells enough.
  if (max - min > 10 || count > 6) return [even]
  const found: number[][] = []
  const grow = (list: number[], left: number): void => {
    const rest = count - list.length
    if (rest === 0) {
      if (left === 0) found.push(list)
      return
    }
    for (let mark = Math.min(list.at(-1) ?? max, left - min * (rest - 1)); mark >= min; mark -= 1) {
      if (mark * rest < left) break
      grow([...list, mark], left - mark)
    }
  }
  grow([], total)
  const spread = (list: number[]): number => list.reduce((sum, mark) => sum + (mark - total / count) ** 2, 0)
  return found.sort((left, right) => spread(left) - spread(right)).slice(0, SHOWN)
}

/**
 * The shortest lists of marks of one weight that lead to the wanted mark, by the averaging, the rounding and the
 * least number of marks of the school; `null` when no list of a sensible length does.
 */
export const reachMark = (question: Question): Reached | null => {
  const { rules, sums, target, weight, min, max } = question
  for (let count = 0; count <= MOST; count += 1) {
    if (!isReached(rules, addAll(sums, max * count, count, weight), target)) continue
    let total = min * count
    while (!isReached(rules, addAll(sums, total, count, weight), target)) total += 1
    return { count, lists: count === 0 ? [] : listsOf(count, total, question) }
  }
  return null
}

/** How many marks of one value alone lead there; `null` when they never do. */
export const reachByOne = (question: Question & { value: number }): number | null => {
  const { rules, target, weight, value } = question
  let { sums } = question
  for (let count = 0; count <= MOST; count += 1) {
    if (isReached(rules, sums, target)) return count
    sums = addMark(sums, { value, weight })
  }
  return null
}
