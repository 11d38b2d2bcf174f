import { markLevel, type MarkScale } from '@/plugins/journal/types'

import type { FinalValue } from './values'

export type Indicators = {
  /** Students that the figures are counted from: exempted ones and those without a mark are left out. */
  counted: number
  /** Percentages 0..100; `null` when nobody is counted. */
  progress: number | null
  quality: number | null
  /** The degree of learning (СОУ), percent. */
  learned: number | null
  /** The mean of the figures. */
  average: number | null
}

const WEIGHT = { excellent: 100, good: 64, satisfactory: 36, poor: 16 } as const
/** What «н/а» adds to the degree of learning. */
const NOT_ATTESTED = 7

/**
 * Успеваемость (5+4+3)/N, качество (5+4)/N, СОУ (5·100+4·64+3·36+2·16+н/а·7)/N, norms.md 4.4. N leaves out the
 * exempted, those without a mark and those marked by pass or fail, and counts the not attested.
 */
export const indicatorsOf = (scale: MarkScale, values: readonly (FinalValue | null)[]): Indicators => {
  const figures = values.filter((value) => typeof value === 'number')
  const notAttested = values.filter((value) => value === 'na').length
  const counted = figures.length + notAttested
  if (counted === 0) return { counted, progress: null, quality: null, learned: null, average: null }
  const levels = figures.map((value) => markLevel(scale, value))
  const share = (count: number): number => (count / counted) * 100
  return {
    counted,
    progress: share(levels.filter((level) => level !== 'poor').length),
    quality: share(levels.filter((level) => level === 'excellent' || level === 'good').length),
    learned: (levels.reduce((sum, level) => sum + WEIGHT[level], 0) + notAttested * NOT_ATTESTED) / counted,
    average: figures.length > 0 ? figures.reduce((sum, value) => sum + value, 0) / figures.length : null,
  }
}
