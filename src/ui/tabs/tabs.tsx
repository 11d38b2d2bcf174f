import type { ReactNode } from 'react'

import { Link } from '../link/link'
import styles from './tabs.module.css'

export type Tab = { href: string; label: ReactNode; isCurrent?: boolean }

type TabsProps = {
  /** What is being chosen, for those who do not see it. */
  label: string
  items: readonly Tab[]
  /** `segments` for a choice of few, such as terms or week and month. */
  look?: 'tabs' | 'segments'
}

/** Parts of one thing. Every tab has its own address, so that «back» and a bookmark work. */
export const Tabs = ({ label, items, look = 'tabs' }: TabsProps) => (
  <nav aria-label={label} className={styles[look]}>
    {items.map((item) => (
      <Link
        key={item.href}
        href={item.href}
        aria-current={item.isCurrent ? 'page' : undefined}
        scroll={false}
      >
        {item.label}
      </Link>
    ))}
  </nav>
)
