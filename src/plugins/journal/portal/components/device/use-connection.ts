'use client'

import { useEffect, useState } from 'react'

import { askFromWhen, startWorker, tellWorker } from './worker-talk'

type Pages = { paths: string[]; prefetch: string[] }

const LOOK = 10_000

type Args = {
  owner: string
  locale: 'ru' | 'en'
  isHome: boolean
  /** Not in development: kept pages would show yesterday's code. */
  hasWorker: boolean
}

const isOnline = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Keeps the worker informed of who reads and what may be kept, and tells whether this page came from the device. */
export const useConnection = ({ owner, locale, isHome, hasWorker }: Args) => {
  /** The server's time of a page that was kept; `null` for one that has just come. */
  const [fromWhen, setFromWhen] = useState<number | null>(null)
  const [isCut, setCut] = useState(false)

  useEffect(() => {
    let isGone = false
    const greet = async () => {
      const at = await askFromWhen()
      if (isGone) return
      if (at !== null) {
        setFromWhen(at)
        setCut(true)
      }
      if (!hasWorker || !(await startWorker())) return
      // The day is read where it begins; other pages only say who reads.
      const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData
      const answer = isHome && at === null ? await fetch('/api/journal/device-pages').catch(() => null) : null
      const pages = answer?.ok ? ((await answer.json()) as Pages) : null
      if (isGone) return
      await tellWorker({
        kind: 'hello',
        owner,
        locale,
        ...(pages ? { paths: pages.paths, prefetch: saving ? [] : pages.prefetch } : {}),
      })
    }
    const idle = setTimeout(() => void greet(), 0)
    const again = () => void greet()
    // A new build took over: its store is empty.
    navigator.serviceWorker?.addEventListener('controllerchange', again)
    return () => {
      isGone = true
      clearTimeout(idle)
      navigator.serviceWorker?.removeEventListener('controllerchange', again)
    }
  }, [owner, locale, isHome, hasWorker])

  useEffect(() => {
    const lost = () => setCut(true)
    const look = async () => {
      const isThere = await isOnline()
      setCut(!isThere)
      // The browser knows of its own cable only: whoever waits for the network hears that the server answers again.
      if (isThere && isCut) window.dispatchEvent(new Event('online'))
    }
    const found = () => void look()
    if (!navigator.onLine) lost()
    window.addEventListener('offline', lost)
    window.addEventListener('online', found)
    const timer = isCut ? setInterval(found, LOOK) : undefined
    return () => {
      window.removeEventListener('offline', lost)
      window.removeEventListener('online', found)
      clearInterval(timer)
    }
  }, [isCut])

  return { fromWhen, isCut }
}
