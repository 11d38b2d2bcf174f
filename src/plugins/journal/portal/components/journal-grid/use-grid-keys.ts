'use client'

import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'

import { fill } from '@/i18n/locale'

import { markLabel, scaleRange } from '../../../domain/mark-scales'
import type { PresentedStudent } from '../../../presenters/types'
import type { Column } from '../journal-store/columns'
import { fillInputOf, type FillScope } from '../journal-store/fill'
import { move, type Place } from '../journal-store/grid-moves'
import { type, type Typing } from '../journal-store/typing'
import { useData, useJournal } from '../session/journal-context'
import type { CellEntry, CellPlace } from './use-cell-entry'

type Args = {
  place: Place
  go: (place: Place) => void
  students: readonly PresentedStudent[]
  columns: readonly Column[]
  entry: CellEntry
  announce: (message: string) => void
  openDetails: (place: CellPlace) => void
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

/** The keyboard of the grid, as in a spreadsheet. */
export const useGridKeys = ({ place, go, students, columns, entry, announce, openDetails }: Args) => {
  const { session, text, locale } = useJournal()
  const { marking } = useData()
  const [typing, setTyping] = useState<Typing | null>(null)
  /** After Esc the next Tab leaves the table. */
  const isLeaving = useRef(false)
  const size = { rows: students.length, columns: columns.length }

  const cellAt = ({ row, column }: Place): CellPlace | null => {
    const [student, found] = [students[row], columns[column]]
    return student && found ? { student: student.id, column: found } : null
  }

  const typeCharacter = (cell: CellPlace, character: string, at: number) => {
    const typed = type(typing, character, at, marking.scale)
    const marks = scaleRange(marking.scale)[locale]
    if (!typed.isUnderstood) announce(fill(text.notUnderstood, { text: character, marks }))
    const isEntered = typed.input === null || entry.enter(cell, typed.input)
    setTyping(isEntered ? typed.typing : null)
  }

  const cancel = (cell: CellPlace | null) => {
    setTyping(null)
    isLeaving.current = true
    if (!cell) return
    for (const { channel, key, lesson, of, message } of session.store.problems()) {
      const isHere = lesson === cell.column.lesson.id && 'student' in of && of.student === cell.student
      if (isHere && message) session.store.giveUp(channel, key)
    }
  }

  /** As in a spreadsheet, but for the whole column: the mark of the cell, without one its code. */
  const fillDown = (cell: CellPlace, scope: FillScope) => {
    const view = session.store.row(cell.student).cells[place.column]
    const input = view && fillInputOf(view)
    if (input)
      entry.fill(
        cell.column,
        students.map(({ id }) => id),
        input,
        scope,
      )
    else announce(text.nothingToFillWith)
  }

  /** Whether the key was ours. */
  const command = (event: KeyboardEvent, cell: CellPlace | null): boolean => {
    const { key, code, shiftKey } = event
    const isControl = event.ctrlKey || event.metaKey
    if (isControl && code === 'KeyZ') (shiftKey ? entry.redo : entry.undo)()
    else if (isControl && code === 'KeyY') entry.redo()
    else if (isControl && code === 'KeyD' && cell) fillDown(cell, shiftKey ? 'all' : 'empty')
    else if (key === 'Escape') cancel(cell)
    else if (cell && (key === 'F2' || key === ' ')) openDetails(cell)
    else if (cell && (key === 'Delete' || key === 'Backspace')) entry.enter(cell, { kind: 'clear' })
    else if (cell && isLetter(event)) {
      typeCharacter(cell, code === 'NumpadDecimal' ? '.' : key, event.timeStamp)
      return true
    } else return false
    setTyping(null)
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    const isTabOut = event.key === 'Tab' && isLeaving.current
    if (event.key !== 'Escape' && event.key !== 'Shift') isLeaving.current = false
    if (isTabOut) return
    const cell = place.row >= 0 ? cellAt(place) : null
    if (command(event, cell)) {
      event.preventDefault()
      return
    }
    const to = move(place, event, size)
    if (to === null) return
    setTyping(null)
    if (to === 'out') return
    event.preventDefault()
    go(to)
  }

  const onCopy = (event: ClipboardEvent) => {
    const cell = cellAt(place)
    const view = cell && session.store.row(cell.student).cells[place.column]
    if (!view) return
    const code = view.code ? text.codes[view.code].short : ''
    event.clipboardData.setData(
      'text/plain',
      view.mark && view.mark.value !== null
        ? markLabel(marking.scale, view.mark.value, locale)
        : view.mark?.isDebt
          ? '.'
          : code,
    )
    event.preventDefault()
  }

  const onPaste = (event: ClipboardEvent) => {
    if (place.row < 0) return
    event.preventDefault()
    const lines = event.clipboardData
      .getData('text/plain')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
    entry.paste(
      lines.flatMap((line, down) =>
        line.split('\t').flatMap((value, right) => {
          const cell = cellAt({ row: place.row + down, column: place.column + right })
          return cell ? [{ place: cell, value }] : []
        }),
      ),
    )
  }

  /** Letters that mean nothing yet; what was entered is in the cell already. */
  const typed = typing && !typing.isEntered ? typing.text.toUpperCase() : null
  return { typed, onKeyDown, onCopy, onPaste }
}
