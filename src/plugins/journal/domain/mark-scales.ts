/** The scales that a school may mark by. The kept value is always a number; what people see is its label. */
export const MARK_SCALES = ['five', 'ten', 'hundred', 'pass', 'letters'] as const
export type MarkScale = (typeof MARK_SCALES)[number]

/** How good a mark is, whatever the scale: what quality and progress are counted by. */
export type MarkLevel = 'excellent' | 'good' | 'satisfactory' | 'poor'

type Scale = {
  /** Lowest and highest kept value, whole numbers. */
  min: number
  max: number
  /** Marks that have names of their own, best first; the other values are told by their figure. */
  names?: readonly (readonly [value: number, name: { ru: string; en: string }])[]
  /** The least values of «excellent», «good» and «satisfactory». */
  levels: readonly [excellent: number, good: number, satisfactory: number]
}

/**
 * The five-point scale is the law's (norms.md 4.4); where the others part good from satisfactory is told by the
 * local act of a school, and these are the usual borders.
 */
export const SCALES: Record<MarkScale, Scale> = {
  five: { min: 1, max: 5, levels: [5, 4, 3] },
  ten: { min: 1, max: 10, levels: [9, 7, 4] },
  hundred: { min: 0, max: 100, levels: [85, 70, 50] },
  pass: {
    min: 0,
    max: 1,
    levels: [1, 1, 1],
    names: [
      [1, { ru: 'зач.', en: 'pass' }],
      [0, { ru: 'незач.', en: 'fail' }],
    ],
  },
  letters: {
    min: 1,
    max: 5,
    levels: [5, 4, 3],
    names: [
      [5, { ru: 'A', en: 'A' }],
      [4, { ru: 'B', en: 'B' }],
      [3, { ru: 'C', en: 'C' }],
      [2, { ru: 'D', en: 'D' }],
      [1, { ru: 'E', en: 'E' }],
    ],
  },
}

/** Whether the scale knows the value. */
export const isOnScale = (scale: MarkScale, value: number): boolean =>
  Number.isInteger(value) && value >= SCALES[scale].min && value <= SCALES[scale].max

/** What people see for a kept value: «4», «зач.», «B». */
export const markLabel = (scale: MarkScale, value: number, locale: 'ru' | 'en'): string =>
  SCALES[scale].names?.find(([known]) => known === value)?.[1][locale] ?? String(value)

/** How good a kept value is. */
export const markLevel = (scale: MarkScale, value: number): MarkLevel => {
  const [excellent, good, satisfactory] = SCALES[scale].levels
  if (value >= excellent) return 'excellent'
  if (value >= good) return 'good'
  return value >= satisfactory ? 'satisfactory' : 'poor'
}

/** The five tints of a mark, 5 the best; what is not on the five-point scale borrows the tint of its level. */
export type MarkTone = 1 | 2 | 3 | 4 | 5

const TONES: Record<MarkLevel, MarkTone> = { excellent: 5, good: 4, satisfactory: 3, poor: 2 }

/** The tint of a kept value, and the counter of the term totals that it is counted by. */
export const markTone = (scale: MarkScale, value: number): MarkTone =>
  (scale === 'five' || scale === 'letters') && value === 1 ? 1 : TONES[markLevel(scale, value)]

/** A kept value as a badge shows it; `null` has nothing to show. */
export const shownMark = (
  scale: MarkScale,
  value: number | null,
  locale: 'ru' | 'en',
): { label: string; tone: MarkTone } | undefined =>
  value === null ? undefined : { label: markLabel(scale, value, locale), tone: markTone(scale, value) }

/** Values that have keys of their own, best first; a scale of a hundred is typed. */
export const markKeys = (scale: MarkScale): readonly number[] => {
  const { min, max, names } = SCALES[scale]
  if (names) return names.map(([value]) => value)
  return scale === 'hundred' ? [] : Array.from({ length: max - min + 1 }, (_, index) => max - index)
}

/** What a scale takes, in words: «от 1 до 5», «зач. или незач.». */
export const scaleRange = (scale: MarkScale): { ru: string; en: string } => {
  const { min, max } = SCALES[scale]
  if (scale === 'pass') return { ru: 'зач. или незач.', en: 'pass or fail' }
  if (scale === 'letters') return { ru: 'буква от A до E', en: 'a letter from A to E' }
  return { ru: `от ${min} до ${max}`, en: `from ${min} to ${max}` }
}
