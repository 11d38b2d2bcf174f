'use client'

import { counted, fill } from '@/i18n/locale'
import { SaveState, type SaveStatus } from '@/ui/save-state/save-state'
import { useIsAlive } from '@/ui/use-is-alive'

import { useJournal, useSummary } from './journal-context'
import styles from './save-status.module.css'

const LOOK = {
  saved: 'saved',
  saving: 'saving',
  kept: 'kept',
  retrying: 'offline',
  attention: 'failed',
} as const satisfies Record<string, SaveStatus>

/**
 * «Открываю…» until the page takes what is entered, then «Сохранено», «Сохраняю…», «Сохранено на этом устройстве:
 * 3 записи»: always in sight while one records.
 */
export const SaveStatusLine = () => {
  const { session, text, locale } = useJournal()
  const { status, reason, unsaved } = useSummary()
  const isAlive = useIsAlive()
  const isCut = status === 'retrying' || status === 'kept'
  const isSignedOut = isCut && reason === 'signed-out'
  const n = counted(locale, unsaved, text.values)
  const note = isSignedOut
    ? text.signedOut
    : status === 'retrying'
      ? fill(text.offline, { n })
      : status === 'kept'
        ? text.keptNote
        : null
  return (
    <span className={styles.line}>
      <SaveState
        state={isAlive ? LOOK[status] : 'saving'}
        message={isAlive ? fill(text[status], { n }) : text.opening}
        text={{
          saving: text.saving,
          saved: text.saved,
          failed: text.attention,
          offline: text.retrying,
          kept: text.kept,
          retry: text.retryNow,
        }}
        {...(isCut ? { onRetry: session.store.flush } : {})}
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
