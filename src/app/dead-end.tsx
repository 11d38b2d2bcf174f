import type { ReactNode } from 'react'

import { Icon, type IconName, LinkButton } from '@/ui'

import styles from './dead-end.module.css'

type DeadEndProps = {
  icon: IconName
  code: string
  title: string
  lead: string
  home: string
  children?: ReactNode
}

/** A page that cannot go on: says why in plain words and shows the way back. */
export const DeadEnd = ({ icon, code, title, lead, home, children }: DeadEndProps) => (
  <main className={styles.page} id="content">
    <span className={styles.icon}>
      <Icon name={icon} size={32} />
    </span>
    <p className={styles.code}>{code}</p>
    <h1 className={styles.title}>{title}</h1>
    <p className={styles.lead}>{lead}</p>
    <div className={styles.actions}>
      {children}
      <LinkButton href="/" tone="primary" icon="home">
        {home}
      </LinkButton>
    </div>
  </main>
)
