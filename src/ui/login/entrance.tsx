import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { LanguageSwitch } from '../settings/language-switch'
import { ThemeSwitch } from '../settings/theme-switch'
import { Logo } from '../shell/logo'
import type { Theme } from '../theme/theme'
import styles from './entrance.module.css'

type EntranceProps = {
  locale: Locale
  theme: Theme
  title: string
  lead?: ReactNode
  /** The school, when it is known before signing in. */
  schoolName?: string
  /** Below the sheet: help, demo logins. */
  footer?: ReactNode
  isWide?: boolean
  children: ReactNode
}

/** The frame of pages that stand before the system: signing in, the first password, the first run. */
export const Entrance = ({
  locale,
  theme,
  title,
  lead,
  schoolName,
  footer,
  isWide,
  children,
}: EntranceProps) => {
  const { product } = messages(locale)
  return (
    <div className={styles.entrance}>
      <header className={styles.brand}>
        <Logo />
        <span>
          <strong>{product.name}</strong>
          {schoolName && <span className={styles.school}>{schoolName}</span>}
        </span>
      </header>
      <main className={styles.main} data-wide={isWide || undefined}>
        <div className={styles.sheet}>
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
          {children}
        </div>
        {footer && <div className={styles.footer}>{footer}</div>}
      </main>
      <footer className={styles.settings}>
        <LanguageSwitch locale={locale} />
        <ThemeSwitch locale={locale} value={theme} />
      </footer>
    </div>
  )
}
