import type { ReactNode } from 'react'

import { Glyph } from '../icon/glyph'
import { Menu } from '../menu/menu'
import { MenuLink } from '../menu/menu-parts'
import styles from './shell.module.css'

type SwitchMenuProps = {
  /** What is being switched: «Ребёнок», «Школа». */
  label: string
  current: ReactNode
  items: readonly { href: string; label: string; note?: string; isCurrent?: boolean }[]
}

/** Chooses whose pages one looks at: the child, the school, the role. With one choice there is nothing to open. */
export const SwitchMenu = ({ label, current, items }: SwitchMenuProps) =>
  items.length < 2 ? (
    <span className={styles.switchText}>{current}</span>
  ) : (
    <Menu
      side="start"
      trigger={
        <>
          <span className="sr-only">{label}: </span>
          <span className={styles.switchText}>{current}</span>
          <Glyph shape="M6 9.5l6 6 6-6" size={16} />
        </>
      }
    >
      {items.map((item) => (
        <MenuLink key={item.href} href={item.href} note={item.note} isCurrent={item.isCurrent}>
          {item.label}
        </MenuLink>
      ))}
    </Menu>
  )
