'use client'

import type { LessonField } from '../journal-store/keys'
import { useEntry, useJournal } from '../session/journal-context'

/** A field of a lesson: what the server said against it, and how it is wanted otherwise. */
export const useField = (lesson: number, field: LessonField) => {
  const { store } = useJournal().session
  const entry = useEntry(lesson, { kind: 'field', field })
  return {
    error: entry?.state === 'refused' ? entry.message : null,
    want: (now: string | number | null) => store.putText({ lesson, key: { kind: 'field', field }, now }),
  }
}
