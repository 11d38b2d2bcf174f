'use client'

import { useState } from 'react'

type SavedTextArgs = {
  /** What is wanted now, as the store keeps it: without spaces at the ends, empty as `null`. */
  value: string | null
  onWant: (value: string | null) => void
}

/**
 * A text that saves itself. What is typed stays as typed, spaces included, as long as it means what the store keeps;
 * when the store changes otherwise (another device, a choice in a conflict), the store wins.
 */
export const useSavedText = ({ value, onWant }: SavedTextArgs) => {
  const [draft, setDraft] = useState('')
  const tidy = (text: string): string | null => text.trim() || null
  return {
    value: tidy(draft) === value ? draft : (value ?? ''),
    onChange: (event: { target: { value: string } }): void => {
      setDraft(event.target.value)
      onWant(tidy(event.target.value))
    },
  }
}
