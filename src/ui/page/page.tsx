import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { Breadcrumbs, type Crumb } from '../breadcrumbs/breadcrumbs'
import styles from './page.module.css'

type PageProps = {
  locale: Locale
  title: ReactNode
  lead?: ReactNode
  crumbs?: readonly Crumb[]
  /** Buttons of the whole page, at the right of the title. */
  actions?: ReactNode
  /** Tabs or a choice of the period, below the title. */
  tabs?: ReactNode
  /** The context panel: beside the content on a wide window, below it on a narrow one. */
  aside?: ReactNode
  /** `reading` for texts and forms, `full` for a wide table. */
  width?: 'usual' | 'reading' | 'full'
  children: ReactNode
}

/** What stands inside the shell: the way here, the title, the content and what belongs beside it. */
export const Page = ({
  locale,
  title,
  lead,
  crumbs,
  actions,
  tabs,
  aside,
  width = 'usual',
  children,
}: PageProps) => {
  const { shell } = messages(locale)
  const body = <div className={styles.body}>{children}</div>
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.head}>
        {crumbs && crumbs.length > 0 && <Breadcrumbs label={shell.breadcrumbs} items={crumbs} />}
        <div className={styles.titleRow}>
          <h1 className={styles.title}>{title}</h1>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        {lead && <p className={styles.lead}>{lead}</p>}
      </header>
      {tabs}
      {aside ? (
        <div className={styles.split}>
          {body}
          <aside className={styles.aside} aria-label={shell.contextPanel}>
            {aside}
          </aside>
        </div>
      ) : (
        body
      )}
    </div>
  )
}
