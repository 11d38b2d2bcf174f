import type { ReactNode } from 'react'

import styles from './facts.module.css'

export type Fact = { label: string; value: ReactNode }

/** What is known about somebody or something: name and value, line by line. */
export const Facts = ({ items }: { items: readonly Fact[] }) => (
  <dl className={styles.facts}>
    {items.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
