import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { Icon } from '../icon/icon'
import { Link } from '../link/link'
import { Menu } from '../menu/menu'
import { CommandPalette } from '../palette/command-palette'
import { Toaster } from '../toast/toaster'
import type { Theme } from '../theme/theme'
import { Logo } from './logo'
import { bySection, iconOf, sectionsWithin, splitForPhone, type ShellNavItem } from './nav'
import { NavLink } from './nav-link'
import { PersonMenu, type PersonMenuProps, type ShellPerson } from './person-menu'
import styles from './shell.module.css'

export type { ShellPerson } from './person-menu'

type AppShellProps = Pick<PersonMenuProps, 'profileHref' | 'preferencesUrl' | 'logOutUrl'> & {
  locale: Locale
  theme: Theme
  /** What the reader may open, in order. */
  nav: readonly ShellNavItem[]
  person: ShellPerson
  school: { shortName: string }
  /** The choice of a child or a school, a `SwitchMenu`. */
  switcher?: ReactNode
  /** Small things of the whole portal at the right of the header, before the person. */
  headerEnd?: ReactNode
  searchUrl?: string
  children: ReactNode
}

const NavContent = ({ item }: { item: ShellNavItem }) => (
  <>
    <span className={styles.navIcon}>
      <Icon name={iconOf(item)} size={24} />
      {item.count ? <span className={styles.count}>{item.count > 99 ? '99+' : item.count}</span> : null}
    </span>
    <span className={styles.navLabel}>{item.label}</span>
  </>
)

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

/** The frame of every page: sections at the side or at the bottom, search and person at the top. */
export const AppShell = ({
  locale,
  theme,
  nav,
  person,
  school,
  switcher,
  headerEnd,
  searchUrl = '/api/portal/search',
  children,
  ...menu
}: AppShellProps) => {
  const { shell, palette } = messages(locale)
  const { bar, rest } = splitForPhone(nav)
  const pages = nav.map(({ href, label }) => ({ href, title: label }))
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {shell.skipToContent}
      </a>
      <header className={styles.header}>
        <Link className={styles.brand} href="/" aria-label={school.shortName}>
          <Logo />
          <span className={styles.school}>{school.shortName}</span>
        </Link>
        {switcher && <div className={styles.switcher}>{switcher}</div>}
        <div className={styles.headerSearch}>
          <CommandPalette text={palette} searchUrl={searchUrl} pages={pages} className={styles.search}>
            <Icon name="search" />
            <span className={styles.searchHint}>{shell.searchHint}</span>
          </CommandPalette>
        </div>
        {headerEnd}
        <PersonMenu locale={locale} theme={theme} person={person} {...menu} />
      </header>
      <nav className={styles.side} aria-label={shell.mainNavigation}>
        {bySection(nav).map(({ name, items }) => (
          <NavSection key={name} className={styles.sideList} heading={name && shell.sections[name]}>
            {items.map((item) => (
              <li key={item.href}>
                <NavLink className={styles.sideLink} href={item.href} inner={sectionsWithin(nav, item)}>
                  <NavContent item={item} />
                </NavLink>
              </li>
            ))}
          </NavSection>
        ))}
      </nav>
      <main className={styles.main} id="content" tabIndex={-1}>
        {children}
      </main>
      <nav className={styles.bar} aria-label={shell.phoneNavigation}>
        <ul className={styles.barList}>
          {bar.map((item) => (
            <li key={item.href}>
              <NavLink className={styles.barLink} href={item.href} inner={sectionsWithin(nav, item)}>
                <NavContent item={item} />
              </NavLink>
            </li>
          ))}
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
                    <span className={styles.navLabel}>{shell.more}</span>
                  </>
                }
              >
                {bySection(rest).map(({ name, items }) => (
                  <NavSection
                    key={name}
                    className={styles.sheetList}
                    heading={name && shell.sections[name]}
                    label={shell.allSections}
                  >
                    {items.map((item) => (
                      <li key={item.href}>
                        <NavLink
                          className={styles.sheetLink}
                          href={item.href}
                          inner={sectionsWithin(nav, item)}
                        >
                          <NavContent item={item} />
                        </NavLink>
                      </li>
                    ))}
                  </NavSection>
                ))}
              </Menu>
            </li>
          )}
        </ul>
      </nav>
      <Toaster closeLabel={shell.close} />
    </div>
  )
}
