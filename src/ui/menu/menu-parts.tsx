import type { ReactNode } from 'react'

import { Icon, type IconName } from '../icon/icon'
import { Link } from '../link/link'
import styles from './menu.module.css'

type MenuLinkProps = {
  href: string
  icon?: IconName
  note?: string
  isCurrent?: boolean
  children: ReactNode
}

/** A line of a menu that goes somewhere. */
export const MenuLink = ({ href, icon, note, isCurrent, children }: MenuLinkProps) => (
  <Link className={styles.item} href={href} aria-current={isCurrent ? 'true' : undefined}>
    {icon && <Icon name={icon} />}
    <span>
      {children}
      {note && <small>{note}</small>}
    </span>
  </Link>
)

/** A thin line between the parts of a menu. */
export const MenuRule = () => <hr className={styles.rule} />

/** Words or a control inside a menu. */
export const MenuText = ({ children }: { children: ReactNode }) => (
  <div className={styles.text}>{children}</div>
)

/** The class of a button that stands in a menu. */
export const menuItemClass = styles.item
