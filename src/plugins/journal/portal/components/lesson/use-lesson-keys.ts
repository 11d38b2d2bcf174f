'use client'

import { useEffect, useRef } from 'react'

/** Letters by their place on the keyboard: they differ between layouts. */
export const LESSON_KEYS = {
  present: 'KeyP',
  attendance: 'KeyL',
  marks: 'KeyM',
  behaviour: 'KeyB',
  homework: 'KeyH',
  notes: 'KeyN',
  copy: 'KeyC',
} as const
export type LessonKey = keyof typeof LESSON_KEYS

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox')

type Does = Partial<Record<LessonKey, () => void>> & {
  /** Ctrl+Z outside of a text, where the browser has its own. */
  undo?: () => void
}

/** The keys of a lesson, wherever the focus is: Alt with a letter. Not while a window stands above the page. */
export const useLessonKeys = (does: Does): void => {
  const latest = useRef(does)
  useEffect(() => {
    latest.current = does
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const isControl = event.ctrlKey || event.metaKey
      const { undo } = latest.current
      if (undo && isControl && event.code === 'KeyZ' && !event.shiftKey && !isTextField(event.target)) {
        event.preventDefault()
        undo()
        return
      }
      if (!event.altKey || isControl) return
      const name = (Object.keys(LESSON_KEYS) as LessonKey[]).find((key) => LESSON_KEYS[key] === event.code)
      const act = name && latest.current[name]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
