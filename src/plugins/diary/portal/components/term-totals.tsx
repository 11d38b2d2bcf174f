import { cx } from '@/ui/cx'

import styles from './term-totals.module.css'

type Total = { label: string; value: number; isBad?: boolean }

/** The term in a few figures, side by side on a phone as well. */
export const TermTotals = ({ items }: { items: readonly Total[] }) => (
  <dl className={styles.totals}>
    {items.map(({ label, value, isBad }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className={cx(isBad && styles.bad)}>{value}</dd>
      </div>
    ))}
  </dl>
)
