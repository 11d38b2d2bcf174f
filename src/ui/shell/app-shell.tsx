import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { type KitMessages, messages } from '@/i18n/messages'

import { Icon } from '../icon/icon'
import { Link } from '../link/link'
import { CommandPalette } from '../palette/command-palette'
import { Toaster } from '../toast/toaster'
import type { Theme } from '../theme/theme'
import { Logo } from './logo'
import type { ShellNavItem } from './nav'
import { PersonMenu, type PersonMenuProps, type ShellPerson } from './person-menu'
import { PhoneNav, SideNav, type NavigationTexts } from './navigation'
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

const navigationTexts = ({
  mainNavigation,
  phoneNavigation,
  more,
  allSections,
  sections,
}: KitMessages['shell']): NavigationTexts => ({
  mainNavigation,
  phoneNavigation,
  more,
  allSections,
  sections,
})

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
  // One object for all that need it: so it travels to the browser once.
  const navigation = { nav, text: navigationTexts(shell) }
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
          <CommandPalette text={palette} searchUrl={searchUrl} nav={nav} className={styles.search}>
            <Icon name="search" />
            <span className={styles.searchHint}>{shell.searchHint}</span>
          </CommandPalette>
        </div>
        {headerEnd}
        <PersonMenu locale={locale} theme={theme} person={person} {...menu} />
      </header>
      <SideNav {...navigation} />
      <main className={styles.main} id="content" tabIndex={-1}>
        {children}
      </main>
      <PhoneNav {...navigation} />
      <Toaster closeLabel={shell.close} />
    </div>
  )
}
