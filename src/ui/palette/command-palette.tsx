'use client'

import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react'

import type { KitMessages } from '@/i18n/messages'

const Palette = lazy(() => import('./palette'))

export type CommandPaletteProps = {
  text: KitMessages['palette']
  /** Answers `{ people, classes, pages }`, each a list of `{ title, subtitle, href }`. */
  searchUrl: string
  /** The sections of the reader, offered before anything is typed: the same list as the navigation has. */
  nav: readonly { href: string; label: string }[]
  className?: string
  /** What the button shows. */
  children: ReactNode
}

/** The button and the keys (Ctrl K, ⌘ K) of the palette. The palette itself comes when it is first wanted. */
export const CommandPalette = ({ text, searchUrl, nav, className, children }: CommandPaletteProps) => {
  const [isOpen, setOpen] = useState(false)
  const pages = useMemo(() => nav.map(({ href, label }) => ({ href, title: label })), [nav])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // By the key's place: in the Russian layout it types «л».
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      setOpen((before) => !before)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void import('./palette')}
        onClick={() => setOpen(true)}
      >
        <span className="sr-only">{text.open}: </span>
        {children}
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <Palette text={text} searchUrl={searchUrl} pages={pages} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
