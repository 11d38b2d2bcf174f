import { type MarkRules, suggestMark } from './mark-rules'
import { isOnScale } from './mark-scales'

export type ExampleMark = { value: number; weight: number }

/** «5/10 4/30 3» as marks with weights; a mark without a weight weighs ten. What cannot be read is left out. Pure. */
export const readExample = (text: string): ExampleMark[] =>
  text.split(/[\s,;]+/).flatMap((part) => {
    const [, value, weight] = /^(\d{1,3})(?:\/(\d{1,3}))?$/.exec(part) ?? []
    return value === undefined ? [] : [{ value: Number(value), weight: Number(weight ?? 10) }]
  })

/** What the marks come to by the rules; `null` where the scale has no such marks. Pure. */
export const tryRules = (rules: MarkRules, marks: readonly ExampleMark[]) => {
  if (marks.some(({ value }) => !isOnScale(rules.scale, value))) return null
  const counting = marks.filter(({ weight }) => weight > 0)
  const sum = (of: (mark: ExampleMark) => number) => counting.reduce((total, mark) => total + of(mark), 0)
  const sums = {
    markSum: sum(({ value, weight }) => value * weight),
    weightSum: sum(({ weight }) => weight),
    plainSum: sum(({ value }) => value),
    plainCount: counting.length,
  }
  return suggestMark({ rules, sums, grade: 0 })
}
