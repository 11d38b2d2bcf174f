import type { ReactNode } from 'react'

import styles from './facts.module.css'

export type Stat = { label: string; value: ReactNode; tone?: 'good' | 'bad' }

/** A few figures that one takes in at a glance. */
export const Stats = ({ items }: { items: readonly Stat[] }) => (
  <dl className={styles.stats}>
    {items.map(({ label, value, tone }) => (
      <div key={label} className={styles.stat} data-tone={tone}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
