import type { ReactNode } from 'react'

import { Icon, type IconName } from '../icon/icon'
import styles from './empty-state.module.css'

type EmptyStateProps = {
  icon?: IconName
  title: string
  /** What will be here and where it comes from. */
  children?: ReactNode
  /** The one button that starts it. */
  action?: ReactNode
  /** Lies in a flush card below its title. */
  isInside?: boolean
}

/** Nothing is here yet: teaches what will be, and how it begins. */
export const EmptyState = ({ icon, title, children, action, isInside }: EmptyStateProps) => (
  <div className={styles.empty} data-inside={isInside || undefined}>
    {icon && (
      <span className={styles.icon}>
        <Icon name={icon} size={24} />
      </span>
    )}
    <div className={styles.words}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
    </div>
    {action}
  </div>
)
