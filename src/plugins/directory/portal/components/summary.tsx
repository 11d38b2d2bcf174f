import type { ReactNode } from 'react'

import styles from './summary.module.css'

type SummaryProps = { items: readonly { label: string; value: ReactNode }[] }

/** What is known, name above value: as many beside each other as there is room for. */
export const Summary = ({ items }: SummaryProps) => (
  <dl className={styles.summary}>
    {items.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
