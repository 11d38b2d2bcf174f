'use client'

import { useEffect } from 'react'

/** On a phone the week opens at today; whoever came to another place of the page stays there. */
export const StartAtToday = ({ anchor }: { anchor: string }) => {
  useEffect(() => {
    if (location.hash || scrollY > 0 || !matchMedia('(max-width: 59.99em)').matches) return
    document.getElementById(anchor)?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [anchor])
  return null
}
