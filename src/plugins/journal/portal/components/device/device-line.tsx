'use client'

import { Button } from '@/ui/button/button'
import { Notice } from '@/ui/notice/notice'

import styles from './device.module.css'

export type Line = {
  tone: 'info' | 'warn'
  words: string
  /** How much is done, 0 to 1. */
  share?: number
  action?: { label: string; run: () => void } | undefined
  /** The words of the way to signing in. */
  link?: string
}

/** One calm line above the page: what the network does, and what is done about it. */
export const DeviceLine = ({ line: { tone, words, share, action, link } }: { line: Line }) => (
  <div className={styles.line}>
    <Notice
      tone={tone}
      action={
        action ? (
          <Button size="s" onClick={action.run}>
            {action.label}
          </Button>
        ) : link ? (
          <a href="/login" target="_blank" rel="noreferrer">
            {link}
          </a>
        ) : undefined
      }
    >
      <p role="status">{words}</p>
      {share !== undefined && <progress className={styles.bar} value={share} aria-label={words} />}
    </Notice>
  </div>
)
