'use client'

import type { ReactNode } from 'react'

import type { KitMessages } from '@/i18n/messages'

import { Icon } from '../icon/icon'
import { Menu } from '../menu/menu'
import { bySection, iconOf, sectionsWithin, splitForPhone, type ShellNavItem } from './nav'
import { NavLink } from './nav-link'
import styles from './shell.module.css'

export type NavigationTexts = Pick<
  KitMessages['shell'],
  'mainNavigation' | 'phoneNavigation' | 'more' | 'allSections' | 'sections'
>
type NavigationProps = { nav: readonly ShellNavItem[]; text: NavigationTexts }

type NavItemsProps = { nav: readonly ShellNavItem[]; items: readonly ShellNavItem[]; className?: string }

/** Lines of links; `nav` is the whole navigation, of which `items` are a part. */
const NavItems = ({ nav, items, className }: NavItemsProps) =>
  items.map((item) => (
    <li key={item.href}>
      <NavLink className={className} href={item.href} inner={sectionsWithin(nav, item)}>
        <span className={styles.navIcon}>
          <Icon name={iconOf(item)} size={24} />
          {item.count ? <span className={styles.count}>{item.count > 99 ? '99+' : item.count}</span> : null}
        </span>
        <span className={styles.navLabel}>{item.label}</span>
      </NavLink>
    </li>
  ))

type NavSectionProps = { heading: string | null; label?: string; className?: string; children: ReactNode }

/** Sections that belong together, under their heading. */
const NavSection = ({ heading, label, className, children }: NavSectionProps) => (
  <>
    {heading && (
      <p className={styles.navHeading} aria-hidden>
        {heading}
      </p>
    )}
    <ul className={className} aria-label={heading ?? label}>
      {children}
    </ul>
  </>
)

/** The sections at the side of a desk's screen. */
export const SideNav = ({ nav, text }: NavigationProps) => (
  <nav className={styles.side} aria-label={text.mainNavigation}>
    {bySection(nav).map(({ name, items }) => (
      <NavSection key={name} className={styles.sideList} heading={name && text.sections[name]}>
        <NavItems nav={nav} items={items} className={styles.sideLink} />
      </NavSection>
    ))}
  </nav>
)

/** The bar at the bottom of a phone, with the rest of the sections in a sheet. */
export const PhoneNav = ({ nav, text }: NavigationProps) => {
  const { bar, rest } = splitForPhone(nav)
  return (
    <nav className={styles.bar} aria-label={text.phoneNavigation}>
      <ul className={styles.barList}>
        <NavItems nav={nav} items={bar} className={styles.barLink} />
        {rest.length > 0 && (
          <li>
            <Menu
              side="sheet"
              triggerClassName={styles.barLink}
              trigger={
                <>
                  <span className={styles.navIcon}>
                    <Icon name="more" size={24} />
                  </span>
                  <span className={styles.navLabel}>{text.more}</span>
                </>
              }
            >
              {bySection(rest).map(({ name, items }) => (
                <NavSection
                  key={name}
                  className={styles.sheetList}
                  heading={name && text.sections[name]}
                  label={text.allSections}
                >
                  <NavItems nav={nav} items={items} className={styles.sheetLink} />
                </NavSection>
              ))}
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  )
}
