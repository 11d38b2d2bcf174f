import type { Locale } from '@/core/locale'
import { formatAverage } from '@/i18n/format'

import styles from './badge.module.css'

// Below this a term ends with a «2».
const LOW = 2.5
const levelOf = (value: number | null | undefined): 'none' | 'low' | 'usual' => {
  if (value === null || value === undefined) return 'none'
  return value < LOW ? 'low' : 'usual'
}

/** An average with two decimals; one that ends in a failing mark stands out. */
export const Average = ({ locale, value }: { locale: Locale; value: number | null | undefined }) => (
  <span className={styles.average} data-level={levelOf(value)}>
    {formatAverage(locale, value)}
  </span>
)
