import type { Locale } from '@/core/locale'
import { formatAverage } from '@/i18n/format'

import styles from './badge.module.css'

// Below this a term ends with a «2».
const LOW = 2.5
const levelOf = (value: number | null | undefined, isLow?: boolean): 'none' | 'low' | 'usual' => {
  if (value === null || value === undefined) return 'none'
  return (isLow ?? value < LOW) ? 'low' : 'usual'
}

type AverageProps = {
  locale: Locale
  value: number | null | undefined
  /** Whether it ends in a failing mark, where another scale or rounding is in force. */
  isLow?: boolean
}

/** An average with two decimals; one that ends in a failing mark stands out. */
export const Average = ({ locale, value, isLow }: AverageProps) => (
  <span className={styles.average} data-level={levelOf(value, isLow)}>
    {formatAverage(locale, value)}
  </span>
)
