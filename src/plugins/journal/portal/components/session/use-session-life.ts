'use client'

import { useEffect } from 'react'

import type { JournalData } from '../journal-store/base-values'
import type { JournalSession } from './journal-session'

/** Another device may have written: a window that comes back after this long asks anew. */
const STALE_AFTER = 60_000

type Args = {
  session: JournalSession
  /** Reads the page anew; `null` when that did not work. */
  reload: () => Promise<JournalData | null>
}

/** Sends before the window goes, repeats when the network comes, asks before something unsaved is closed. */
export const useSessionLife = ({ session, reload }: Args): void => {
  useEffect(() => {
    const { store } = session
    let readAt = Date.now()

    const renew = async () => {
      if (Date.now() - readAt < STALE_AFTER || store.summary().unsaved > 0) return
      readAt = Date.now()
      const before = store.confirmations()
      const data = await reload()
      if (data && store.confirmations() === before) store.refresh(data)
    }
    const watchVisibility = () => {
      if (document.visibilityState === 'hidden') store.flush()
      else void renew()
    }
    const holdBack = (event: BeforeUnloadEvent) => {
      const { unsaved, kept } = store.summary()
      if (unsaved === 0) return
      store.flush()
      // What is safe on this device needs nobody to stay.
      if (kept < unsaved) event.preventDefault()
    }

    void store.restore()
    window.addEventListener('online', store.flush)
    window.addEventListener('beforeunload', holdBack)
    document.addEventListener('visibilitychange', watchVisibility)
    return () => {
      window.removeEventListener('online', store.flush)
      window.removeEventListener('beforeunload', holdBack)
      document.removeEventListener('visibilitychange', watchVisibility)
      store.flush()
    }
  }, [session, reload])
}
