import type { ReactNode } from 'react'

import { cx } from '../cx'
import styles from './layout.module.css'

type Gap = 4 | 8 | 12 | 16 | 24 | 32

type StackProps = { gap?: Gap; children: ReactNode }

/** One below the other. */
export const Stack = ({ gap = 16, children }: StackProps) => (
  <div className={cx(styles.stack, styles.gap)} data-gap={gap}>
    {children}
  </div>
)

type RowProps = {
  gap?: Gap
  /** The first to the left edge, the last to the right one. */
  isSpread?: boolean
  children: ReactNode
}

/** Side by side, onto the next line where there is no room. */
export const Row = ({ gap = 8, isSpread, children }: RowProps) => (
  <div className={cx(styles.row, styles.gap)} data-gap={gap} data-spread={isSpread || undefined}>
    {children}
  </div>
)

type ColumnsProps = {
  /** How wide a column must at least be. */
  width?: 'narrow' | 'usual' | 'wide'
  gap?: Gap
  children: ReactNode
}

/** As many equal columns as fit; one on a phone. */
export const Columns = ({ width = 'usual', gap = 16, children }: ColumnsProps) => (
  <div className={cx(styles.columns, styles.gap)} data-width={width} data-gap={gap}>
    {children}
  </div>
)
