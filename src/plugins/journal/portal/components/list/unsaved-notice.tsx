'use client'

import { useSyncExternalStore } from 'react'

import { Notice } from '@/ui/notice/notice'

/** What a journal left unsaved in this browser; see `createUnsavedStorage`. */
const countUnsaved = (user: number): number => {
  try {
    return Object.keys(window.localStorage).filter((key) => key.startsWith(`asu.unsaved.${user}.`)).length
  } catch {
    return 0
  }
}

const subscribe = (listener: () => void) => {
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}

/** Says that a journal was closed before everything had been saved: opening it saves the rest. */
export const UnsavedNotice = ({ user, text }: { user: number; text: string }) => {
  const count = useSyncExternalStore(
    subscribe,
    () => countUnsaved(user),
    () => 0,
  )
  return count > 0 ? <Notice tone="warn" title={text} /> : null
}
