'use client'

import { createContext, useCallback, useContext, useSyncExternalStore, type ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import type { KitMessages } from '@/i18n/messages'

import type { WorkTexts } from '../../../translations'
import type { JournalRemarks } from '../../../types'
import type { LessonField, ValueKey } from '../journal-store/keys'
import type { JournalStore } from '../journal-store/journal-store'
import type { JournalSession } from './journal-session'

export type JournalContextValue = {
  session: JournalSession
  text: WorkTexts
  locale: Locale
  /** Subject and class: the name of the table for those who do not see it. */
  title: string
  /** What was remarked and is not settled; `null` where nobody remarks. */
  remarks: JournalRemarks | null
  /** What is said of a form that was not taken. */
  errorText: KitMessages['errors']
}

const Context = createContext<JournalContextValue | null>(null)

export const JournalProvider = ({ value, children }: { value: JournalContextValue; children: ReactNode }) => (
  <Context value={value}>{children}</Context>
)

/** @throws TypeError outside of a journal page. */
export const useJournal = (): JournalContextValue => {
  const value = useContext(Context)
  if (!value) throw new TypeError('This component belongs inside a journal page')
  return value
}

/** A view of the store; give a function that stays the same and answers the same as long as nothing changed. */
export const useStore = <TView,>(read: (store: JournalStore) => TView): TView => {
  const { store } = useJournal().session
  const snapshot = useCallback(() => read(store), [read, store])
  return useSyncExternalStore(store.subscribe, snapshot, snapshot)
}

const readColumns = (store: JournalStore) => store.columns()
const readSummary = (store: JournalStore) => store.summary()
const readProblems = (store: JournalStore) => store.problems()
const readData = (store: JournalStore) => store.data()

export const useColumns = () => useStore(readColumns)
export const useSummary = () => useStore(readSummary)
export const useProblems = () => useStore(readProblems)
export const useData = () => useStore(readData)
export const useRow = (student: number) =>
  useStore(useCallback((store: JournalStore) => store.row(student), [student]))
export const useLesson = (lesson: number) =>
  useStore(useCallback((store: JournalStore) => store.lesson(lesson), [lesson]))

/** What keeps a value from being saved: give the key as a text, so that it stays the same between renders. */
export const useEntry = (lesson: number, key: ValueKey) => {
  const json = JSON.stringify(key)
  return useStore(
    useCallback((store: JournalStore) => store.entry(lesson, JSON.parse(json) as ValueKey), [lesson, json]),
  )
}

/** The choice that is open for one field of a lesson. */
export const useFieldProblem = (lesson: number, field: LessonField) =>
  useProblems().find(
    (problem) =>
      problem.lesson === lesson &&
      problem.of.kind === 'field' &&
      problem.of.field === field &&
      problem.theirs,
  )
