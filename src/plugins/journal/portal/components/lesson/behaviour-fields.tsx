'use client'

import { TextAreaField } from '@/ui/form/text-area-field'

import { BEHAVIOUR_KINDS, type BehaviourKind } from '../../../domain/behaviour-kinds'
import { useEntry, useJournal, useStore } from '../session/journal-context'
import { useSavedText } from './use-saved-text'
import { useCallback } from 'react'
import type { JournalStore } from '../journal-store/journal-store'

type BehaviourFieldsProps = { lesson: number; student: number; isReadOnly: boolean; note: BehaviourKind }

/** What is written of a student's behaviour in a lesson, as the store has it. */
export const useBehaviour = (lesson: number, student: number, note: BehaviourKind): string | null =>
  useStore(
    useCallback(
      ({ read }: JournalStore) => read(lesson, { kind: 'behaviour', student, note }) as string | null,
      [lesson, student, note],
    ),
  )

/** A remark or a praise of one student. Saves itself; emptied, it is gone. */
export const BehaviourField = ({ lesson, student, isReadOnly, note }: BehaviourFieldsProps) => {
  const { session, text } = useJournal()
  const { store } = session
  const key = { kind: 'behaviour', student, note } as const
  const value = useBehaviour(lesson, student, note)
  const entry = useEntry(lesson, key)
  const saved = useSavedText({ value, onWant: (now) => store.putText({ lesson, key, now }) })
  return (
    <TextAreaField
      label={text.behaviour[note]}
      name={`${note}-${student}`}
      rows={2}
      maxLength={500}
      readOnly={isReadOnly}
      error={entry?.state === 'refused' ? entry.message : null}
      hint={isReadOnly ? undefined : text.behaviourHint}
      onBlur={store.flush}
      {...saved}
    />
  )
}

/** Both of them. */
export const BehaviourFields = (props: Omit<BehaviourFieldsProps, 'note'>) =>
  BEHAVIOUR_KINDS.map((note) => <BehaviourField key={note} {...props} note={note} />)
