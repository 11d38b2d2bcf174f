import type { ReactNode } from 'react'

import { Icon, type IconName } from '../icon/icon'
import styles from './notice.module.css'

type NoticeTone = 'info' | 'good' | 'warn' | 'bad'

const ICONS: Record<NoticeTone, IconName> = {
  info: 'info',
  good: 'check-circle',
  warn: 'alert',
  bad: 'alert',
}

type NoticeProps = { tone?: NoticeTone; title?: string; action?: ReactNode; children?: ReactNode }

/** A sentence about the whole page. */
export const Notice = ({ tone = 'info', title, action, children }: NoticeProps) => (
  <div className={styles.notice} data-tone={tone}>
    <Icon name={ICONS[tone]} />
    <div className={styles.body}>
      {title && <p className={styles.title}>{title}</p>}
      {children}
    </div>
    {action && <div className={styles.action}>{action}</div>}
  </div>
)
