'use client'

import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

import { formatAverage } from '@/i18n/format'
import { toast } from '@/ui/toast/toast'

import { readKey } from '../../domain/typing'
import { baseOf, cellId, shownIn } from './finals-store'
import styles from './finals-grid.module.css'
import type { FinalsDesk } from './use-finals'
import { cellWords, closedWords, labelOf, stateWords, type Words } from './words'

export type Place = { row: number; column: number }
type FinalsGridProps = {
  desk: FinalsDesk
  words: Words
  place: Place
  onPlace: (place: Place) => void
  /** The cell now wants a reason: the cursor goes to its field. */
  onReason: () => void
}

const MOVES: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Students × periods, typed into as a spreadsheet: figures and letters are marks, arrows move, Enter takes what is suggested. */
export const FinalsGrid = ({ desk, words, place, onPlace, onReason }: FinalsGridProps) => {
  const { text, page, locale } = words
  const { students, periods } = page
  const { state } = desk
  const box = useRef<HTMLTableElement>(null)
  const hasFocus = useRef(false)
  const [draft, setDraft] = useState('')

  useEffect(() => {
    if (!hasFocus.current) return
    box.current?.querySelector<HTMLElement>(`[data-place="${place.row} ${place.column}"]`)?.focus()
  }, [place])

  const idAt = ({ row, column }: Place) => cellId(students[row]!.id, periods[column]!.key)
  const move = (rows: number, columns: number) => {
    setDraft('')
    onPlace({
      row: Math.min(Math.max(0, place.row + rows), students.length - 1),
      column: Math.min(Math.max(0, place.column + columns), periods.length - 1),
    })
  }
  const put = (value: Parameters<FinalsDesk['enter']>[1], isMoving: boolean) => {
    setDraft('')
    if (desk.enter(idAt(place), value)) onReason()
    else if (isMoving) move(1, 0)
  }
  const type = (key: string): boolean => {
    const id = idAt(place)
    const read = readKey({ key, draft, scale: page.scale, current: shownIn(state, id).value })
    if (read.kind === 'draft') setDraft(read.draft)
    else if (read.kind === 'value') {
      // «зач.» may be pressed once more for «незач.»: there the cursor stays.
      put(read.value, typeof read.value === 'number' && page.scale !== 'pass')
    } else if (key.length === 1 && /[\d\p{L}]/u.test(key)) toast({ text: text.unknownKey, tone: 'bad' })
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, nativeEvent } = event
    if (nativeEvent.isComposing) return
    if ((ctrlKey || metaKey) && nativeEvent.code === 'KeyZ') {
      event.preventDefault()
      desk.undo()
      return
    }
    if (ctrlKey || metaKey || altKey) return
    const step = MOVES[key]
    const period = periods[place.column]!
    const cell = baseOf(state, idAt(place))
    if (step) move(...step)
    else if (key === 'Home') move(0, -periods.length)
    else if (key === 'End') move(0, periods.length)
    else if (key === 'Tab') return
    else if (closedWords(cell, period, words) !== null) {
      if (key.length > 1 && key !== 'Enter' && key !== 'Delete' && key !== 'Backspace') return
      if (key === ' ') return
      toast({ text: closedWords(cell, period, words)!, tone: 'bad' })
    } else if (key === '+' || key === '=') desk.fill(period.key)
    else if (key === 'Delete' || key === 'Backspace') put(null, false)
    else if (key === 'Enter') {
      if (draft !== '') put(Number(draft), true)
      else if (shownIn(state, idAt(place)).value === null && typeof cell?.suggested === 'number')
        put(cell.suggested, true)
      else move(1, 0)
    } else if (!type(key)) return
    event.preventDefault()
  }

  return (
    <div className={styles.frame}>
      <div className={styles.scroller}>
        <table
          ref={box}
          role="grid"
          className={styles.grid}
          aria-label={text.grid}
          onKeyDown={onKeyDown}
          onFocus={() => (hasFocus.current = true)}
          onBlur={() => (hasFocus.current = false)}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {text.student}
              </th>
              {periods.map((period, column) => (
                <th
                  key={period.key}
                  scope="col"
                  className={styles.head}
                  data-active={column === place.column || undefined}
                  data-state={period.state}
                >
                  <span className={styles.period}>{period.name}</span>
                  <span className={styles.state}>{stateWords(period, words)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {students.map((student, row) => (
              <tr key={student.id} data-active={row === place.row || undefined}>
                <th scope="row" className={styles.name}>
                  <span className={styles.number}>{row + 1}</span>
                  {student.name}
                </th>
                {periods.map((period, column) => {
                  const id = cellId(student.id, period.key)
                  const cell = baseOf(state, id)!
                  const shown = shownIn(state, id)
                  const wish = state.wishes[id]
                  const isActive = row === place.row && column === place.column
                  const isDiffering = shown.reason !== null || wish?.status === 'needsReason'
                  return (
                    <td
                      key={period.key}
                      role="gridcell"
                      className={styles.cell}
                      data-place={`${row} ${column}`}
                      data-active={isActive || undefined}
                      data-closed={closedWords(cell, period, words) !== null || undefined}
                      data-outside={!cell.isMember || undefined}
                      data-status={wish?.status}
                      data-differing={isDiffering || undefined}
                      tabIndex={isActive ? 0 : -1}
                      aria-label={`${student.name}, ${period.name}: ${cellWords(shown, cell, words)}${wish?.status === 'needsReason' ? `, ${text.reasonNeeded}` : ''}`}
                      aria-selected={isActive}
                      title={shown.reason ?? undefined}
                      onClick={() => {
                        hasFocus.current = true
                        setDraft('')
                        onPlace({ row, column })
                      }}
                    >
                      {cell.isMember && (
                        <span className={styles.content}>
                          {isActive && draft !== '' ? (
                            <span className={styles.draft}>{draft}…</span>
                          ) : shown.value !== null ? (
                            <span
                              className={styles.mark}
                              data-mark={
                                page.scale === 'five' && typeof shown.value === 'number'
                                  ? shown.value
                                  : 'code'
                              }
                            >
                              {labelOf(shown.value, words)}
                            </span>
                          ) : (
                            <span className={styles.suggested}>{labelOf(cell.suggested, words) || '·'}</span>
                          )}
                          {cell.average !== null && (
                            <span className={styles.average}>{formatAverage(locale, cell.average)}</span>
                          )}
                        </span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
