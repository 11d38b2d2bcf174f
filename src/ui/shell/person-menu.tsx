import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'
import { messages } from '@/i18n/messages'

import { Avatar } from '../avatar/avatar'
import { Icon } from '../icon/icon'
import { Menu } from '../menu/menu'
import { MenuLink, MenuRule, MenuText, menuItemClass } from '../menu/menu-parts'
import { LanguageSwitch } from '../settings/language-switch'
import { ThemeSwitch } from '../settings/theme-switch'
import type { Theme } from '../theme/theme'
import { LogOutButton } from './log-out-button'
import styles from './shell.module.css'

export type ShellPerson = {
  /** Surname first. */
  fullName: string
  /** «Иванова А. П.» */
  shortName: string
  /** The status or position, for those who have several. */
  role?: string
}

export type PersonMenuProps = {
  locale: Locale
  theme: Theme
  person: ShellPerson
  profileHref?: string
  preferencesUrl?: string
  logOutUrl?: string
}

/** Who is signed in: the profile, the look, the way out. */
export const PersonMenu = ({
  locale,
  theme,
  person,
  profileHref = '/profile',
  preferencesUrl = '/api/portal/preferences',
  logOutUrl = '/api/users/logout',
}: PersonMenuProps) => {
  const { shell } = messages(locale)
  return (
    <Menu
      label={fill(shell.personMenu, { name: person.shortName })}
      trigger={
        <>
          <Avatar name={person.fullName} />
          <span className={styles.personName}>{person.shortName}</span>
        </>
      }
    >
      <MenuText>
        <strong>{person.fullName}</strong>
        {person.role && <span className={styles.role}>{person.role}</span>}
      </MenuText>
      <MenuLink href={profileHref} icon="person">
        {shell.profile}
      </MenuLink>
      <MenuRule />
      <MenuText>
        <div className={styles.look}>
          <ThemeSwitch locale={locale} value={theme} saveUrl={preferencesUrl} />
          <LanguageSwitch locale={locale} saveUrl={preferencesUrl} />
        </div>
      </MenuText>
      <MenuRule />
      <LogOutButton
        url={logOutUrl}
        busyLabel={shell.loggingOut}
        className={menuItemClass}
        icon={<Icon name="logout" />}
      >
        {shell.logOut}
      </LogOutButton>
    </Menu>
  )
}
