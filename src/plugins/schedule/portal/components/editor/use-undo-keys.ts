'use client'

import { useEffect, useRef } from 'react'

type Args = { isReadOnly: boolean; undo: () => void; redo: () => void; onEscape: () => void }

/** Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y, and Escape: wherever the focus is, as long as nobody is typing. */
export const useUndoKeys = ({ isReadOnly, undo, redo, onEscape }: Args): void => {
  const keys = useRef({ undo, redo, onEscape })
  useEffect(() => {
    keys.current = { undo, redo, onEscape }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') keys.current.onEscape()
      const isTyping =
        event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)
      if (isReadOnly || isTyping || !(event.ctrlKey || event.metaKey)) return
      const isRedo = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey)
      if (!isRedo && event.code !== 'KeyZ') return
      event.preventDefault()
      if (isRedo) keys.current.redo()
      else keys.current.undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isReadOnly])
}
