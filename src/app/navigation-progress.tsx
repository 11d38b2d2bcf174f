'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'

import styles from './navigation-progress.module.css'

/** The link that a plain click on the element follows within the portal. */
const followedLink = (event: MouseEvent): HTMLAnchorElement | null => {
  if (event.defaultPrevented && !(event.target instanceof Element)) return null
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = (event.target as Element).closest('a')
  const isPage =
    link && !link.target && !link.hasAttribute('download') && link.origin === window.location.origin
  const isElsewhere = link && link.href.split('#')[0] !== window.location.href.split('#')[0]
  return isPage && isElsewhere ? link : null
}

/** A thin line at the top while the next page is on its way, so that a click is answered at once. */
export const NavigationProgress = () => {
  const place = `${usePathname()}?${useSearchParams().toString()}`
  const [leaving, setLeaving] = useState<string | null>(null)

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (followedLink(event)) setLeaving(place)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [place])

  return leaving === place ? <div className={styles.line} aria-hidden /> : null
}
