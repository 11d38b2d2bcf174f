'use client'

import { useEffect, useRef, useState } from 'react'

import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { IconButton } from '@/ui/button/icon-button'

import { CodeKeys, MarkKeys } from '../cells/value-keys'
import { useColumns, useData, useJournal, useRow } from '../session/journal-context'
import styles from './cell-pad.module.css'
import type { CellEntry, CellPlace } from './use-cell-entry'

type CellPadProps = {
  place: CellPlace
  entry: CellEntry
  /** One student up or down. */
  onMove: (by: 1 | -1) => void
  onDetails: () => void
  onClose: () => void
}

const ADVANCE = 'asu.journal.advance'

/** Remembered on this device; whoever enters a whole class wants the next student at once. */
const useAdvance = () => {
  const [isAdvancing, setAdvancing] = useState(() => {
    try {
      return window.localStorage.getItem(ADVANCE) !== 'no'
    } catch {
      return true
    }
  })
  const choose = (next: boolean) => {
    setAdvancing(next)
    try {
      window.localStorage.setItem(ADVANCE, next ? 'yes' : 'no')
    } catch {
      // Not kept for the next time, that is all.
    }
  }
  return [isAdvancing, choose] as const
}

/** The keys for a finger: they stay at the bottom while one goes from cell to cell. */
export const CellPad = ({ place, entry, onMove, onDetails, onClose }: CellPadProps) => {
  const { text, locale } = useJournal()
  const { students, isMarked, marking } = useData()
  const columns = useColumns()
  const row = useRow(place.student)
  const [isAdvancing, setAdvancing] = useAdvance()
  const panel = useRef<HTMLDivElement>(null)
  const at = columns.findIndex(({ id }) => id === place.column.id)
  const index = students.findIndex(({ id }) => id === place.student)
  const view = row.cells[at]
  const name = students[index]?.name ?? ''
  const cellId = `v${index}-${at}`
  const label = fill(text.pad, { name, date: formatDate(locale, place.column.lesson.date) })

  useEffect(() => {
    // The cell must not hide behind the keys.
    const height = panel.current?.offsetHeight ?? 0
    const cell = document.getElementById(cellId)
    const hidden = (cell?.getBoundingClientRect().bottom ?? 0) - (window.innerHeight - height - 8)
    if (hidden > 0) window.scrollBy({ top: hidden })
  }, [cellId])

  if (!view) return null
  const advance = (isEntered: boolean) => {
    if (isEntered && isAdvancing) onMove(1)
  }
  return (
    <div className={styles.pad} ref={panel} role="group" aria-label={label}>
      <div className={styles.head}>
        <IconButton icon="chevron-up" size="s" label={text.previousStudent} onClick={() => onMove(-1)} />
        <IconButton icon="chevron-down" size="s" label={text.nextStudent} onClick={() => onMove(1)} />
        <p className={styles.title}>
          <strong>{name}</strong>
          <span>{formatDate(locale, place.column.lesson.date, 'weekdayShort')}</span>
        </p>
        <IconButton icon="x" size="s" label={text.close} onClick={onClose} />
      </div>
      {view.closed ? (
        <p className={styles.closed}>{text.closed[view.closed]}</p>
      ) : (
        <>
          {isMarked && (
            <MarkKeys
              mark={view.mark}
              text={text}
              scale={marking.scale}
              locale={locale}
              label={text.padMarks}
              // The mark that stands, pressed once more, confirms it: whoever goes down the class loses none.
              onEnter={(input) => advance(input === null || entry.setMark(place, input))}
            />
          )}
          <CodeKeys
            code={view.code}
            text={text}
            label={text.padCodes}
            onEnter={(code) => advance(entry.setCode(place, code) && code !== null)}
          />
          <div className={styles.foot}>
            <Button size="s" onClick={() => entry.enter(place, { kind: 'clear' })}>
              {text.clear}
            </Button>
            <Button size="s" onClick={entry.undo}>
              {text.undo}
            </Button>
            <Button size="s" onClick={onDetails}>
              {text.details}
            </Button>
          </div>
          <label className={styles.advance}>
            <input
              type="checkbox"
              checked={isAdvancing}
              onChange={(event) => setAdvancing(event.target.checked)}
            />
            {text.advance}
          </label>
        </>
      )}
    </div>
  )
}
