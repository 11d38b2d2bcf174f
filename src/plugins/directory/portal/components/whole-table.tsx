import type { ReactNode } from 'react'

import styles from './whole-table.module.css'

/** A table read from top to bottom: it scrolls with the page and not within itself. */
export const WholeTable = ({ children }: { children: ReactNode }) => (
  <div className={styles.whole}>{children}</div>
)
