'use client'

import { counted, fill } from '@/i18n/locale'
import { SaveState, type SaveStatus } from '@/ui/save-state/save-state'

import { useJournal, useSummary } from './journal-context'
import styles from './save-status.module.css'

const LOOK = {
  saved: 'saved',
  saving: 'saving',
  retrying: 'offline',
  attention: 'failed',
} as const satisfies Record<string, SaveStatus>

/** «Сохранено», «Сохраняю…», «Не сохранено — повторяю»: always in sight while one records. */
export const SaveStatusLine = () => {
  const { session, text, locale } = useJournal()
  const { status, reason, unsaved } = useSummary()
  const isSignedOut = reason === 'signed-out'
  const note =
    status === 'retrying'
      ? isSignedOut
        ? text.signedOut
        : fill(text.offline, { n: counted(locale, unsaved, text.values) })
      : null
  return (
    <span className={styles.line}>
      <SaveState
        state={LOOK[status]}
        message={text[status]}
        text={{
          saving: text.saving,
          saved: text.saved,
          failed: text.attention,
          offline: text.retrying,
          retry: text.retryNow,
        }}
        {...(status === 'retrying' ? { onRetry: session.store.flush } : {})}
      />
      {note && <span className={styles.note}>{note}</span>}
      {isSignedOut && (
        <a className={styles.note} href="/login" target="_blank" rel="noreferrer">
          {text.signIn}
        </a>
      )}
    </span>
  )
}
