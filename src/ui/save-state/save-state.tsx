import type { KitMessages } from '@/i18n/messages'

import { Glyph } from '../icon/glyph'
import styles from './save-state.module.css'

/** `kept`: the server cannot be reached, and what was entered is safe on this device. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'kept' | 'failed' | 'offline'

const MAY_RETRY = new Set<SaveStatus>(['kept', 'failed', 'offline'])

type SaveStateProps = {
  state: SaveStatus
  text: KitMessages['saves']
  /** A better sentence than the usual one, for example why it failed. */
  message?: string
  onRetry?: () => void
}

/** Whether what was entered has reached the server. Spoken when it changes. */
export const SaveState = ({ state, text, message, onRetry }: SaveStateProps) => (
  <span className={styles.state} data-state={state}>
    {state === 'saving' && <span className={styles.ring} aria-hidden />}
    {(state === 'saved' || state === 'kept') && <Glyph shape="M5 12.8 9.8 17.5 19 7" size={16} />}
    {(state === 'failed' || state === 'offline') && (
      <Glyph shape="M12 4.5 21 19.5H3zM12 10.5v4M12 17h.01" size={16} />
    )}
    <span role="status">{state === 'idle' ? '' : (message ?? text[state])}</span>
    {MAY_RETRY.has(state) && onRetry && (
      <button type="button" className={styles.retry} onClick={onRetry}>
        {text.retry}
      </button>
    )}
  </span>
)
