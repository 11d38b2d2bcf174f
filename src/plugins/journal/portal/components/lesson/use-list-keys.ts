'use client'

import { useRef, type KeyboardEvent } from 'react'

import { fill } from '@/i18n/locale'

import type { CellInput } from '../../../domain/cell-input'
import type { CellEntry } from '../journal-grid/use-cell-entry'
import type { Column } from '../journal-store/columns'
import { type Typing, type } from '../journal-store/typing'
import { useJournal } from '../session/journal-context'

type Args = {
  column: Column
  entry: CellEntry
  announce: (message: string) => void
  /** What the list takes; other values belong to another part of the lesson. */
  accepts: (input: CellInput) => boolean
  /** What the space bar does on a student's line. */
  onSpace: (student: number) => void
}

const CONTROLS = 'button:not([disabled]), input, textarea'
const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'button')
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

/** Up and down from student to student, staying in the column of keys one is in. */
const step = (line: HTMLElement, target: HTMLElement, by: 1 | -1): void => {
  const next = by === 1 ? line.nextElementSibling : line.previousElementSibling
  if (!(next instanceof HTMLElement)) return
  const at = [...line.querySelectorAll(CONTROLS)].indexOf(target)
  const control = at < 0 ? null : next.querySelectorAll<HTMLElement>(CONTROLS)[at]
  ;(control ?? next).focus()
}

/**
 * The keyboard of a list of students, as in the grid: arrows go from one to the other, a digit or the letters of a
 * code are entered for the student at once.
 */
export const useListKeys = ({ column, entry, announce, accepts, onSpace }: Args) => {
  const { text } = useJournal()
  const typing = useRef<Typing | null>(null)

  return (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const line = target.closest<HTMLElement>('li[data-student]')
    const student = Number(line?.dataset.student)
    if (!line || !student || isTextField(target) || event.nativeEvent.isComposing) return
    const place = { student, column }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      typing.current = null
      step(line, target, event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      typing.current = null
      if (accepts({ kind: 'attendance', code: 'absent' })) entry.setCode(place, null)
      else entry.setMark(place, null)
    } else if (event.key === ' ' && target === line) onSpace(student)
    else if (isLetter(event)) {
      const typed = type(typing.current, event.code === 'NumpadDecimal' ? '.' : event.key, event.timeStamp)
      typing.current = typed.typing
      if (typed.input && accepts(typed.input)) entry.enter(place, typed.input)
      else if (!typed.isUnderstood || typed.input) announce(fill(text.notUnderstood, { text: event.key }))
    } else return
    event.preventDefault()
  }
}
