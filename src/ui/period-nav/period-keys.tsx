'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

type PeriodKeysProps = { previous: string; next: string; present: string }

/** Where the arrows mean something else: fields, and tables that scroll. */
const BUSY = 'input, select, textarea, [contenteditable], [role="region"], [role="dialog"], [role="menu"]'

/** The keys ← and → go to the period before and after, T (Е) to the present one. Shows nothing. */
export const PeriodKeys = ({ previous, next, present }: PeriodKeysProps) => {
  const router = useRouter()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.target instanceof Element && event.target.closest(BUSY)) return
      // By its place on the keyboard, so that it works with the Russian letters as well.
      const href =
        event.key === 'ArrowLeft'
          ? previous
          : event.key === 'ArrowRight'
            ? next
            : event.code === 'KeyT'
              ? present
              : null
      if (href === null) return
      event.preventDefault()
      router.push(href, { scroll: false })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [router, previous, next, present])
  return null
}
