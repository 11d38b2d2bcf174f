'use client'

import { useRef, useState } from 'react'

import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { SaveState } from '@/ui/save-state/save-state'
import { useIsAlive } from '@/ui/use-is-alive'

import type { FinalsPage } from '../../presenters/types'
import type { FinalTexts } from '../../translations'
import { CellPanel } from './cell-panel'
import { FinalsGrid, type Place } from './finals-grid'
import { baseOf, cellId, shownIn } from './finals-store'
import styles from './finals-workspace.module.css'
import { HistoryDialog } from './history-dialog'
import { useFinals } from './use-finals'
import { obstacleWords, type Words } from './words'

type FinalsWorkspaceProps = {
  page: FinalsPage
  user: number
  /** The period in which the cursor begins. */
  period: string | null
  locale: Locale
  text: FinalTexts
  saveText: KitMessages['saves']
  errorText: KitMessages['errors']
}

/** The final marks of a group: grid, the cell one stands in, what is missing, and whether all of it is saved. */
export const FinalsWorkspace = ({
  page,
  user,
  period,
  locale,
  text,
  saveText,
  errorText,
}: FinalsWorkspaceProps) => {
  const isAlive = useIsAlive()
  const desk = useFinals({ page, user, text })
  const words: Words = { text, locale, page }
  const [place, setPlace] = useState<Place>({
    row: 0,
    column: Math.max(
      0,
      page.periods.findIndex(({ key }) => key === period),
    ),
  })
  const [isInHistory, setInHistory] = useState(false)
  const reasonField = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const student = page.students[place.row]!
  const column = page.periods[place.column]!
  const { state } = desk

  const focusCell = ({ row, column: at }: Place) =>
    box.current?.querySelector<HTMLElement>(`[data-place="${row} ${at}"]`)?.focus()
  const move = (by: 1 | -1) => {
    const row = Math.min(Math.max(0, place.row + by), page.students.length - 1)
    setPlace({ ...place, row })
    focusCell({ ...place, row })
  }
  const cells = page.students.map((one) => {
    const id = cellId(one.id, column.key)
    return { student: one, cell: baseOf(state, id)!, shown: shownIn(state, id) }
  })
  const missing = cells.filter(({ cell, shown }) => cell.isOwed && shown.value === null).length
  const doubtful = cells.filter(
    ({ cell, shown }) =>
      cell.isOwed && cell.obstacles.length > 0 && (shown.value === null || shown.value === 'na'),
  )
  const canWrite = page.canSet && (column.state === 'open' || column.state === 'reopened')

  return (
    <div className={styles.desk} ref={box} aria-busy={!isAlive || undefined} inert={page.canSet && !isAlive}>
      {page.canSet && (
        <div className={styles.bar}>
          <p className={styles.missing}>
            <strong>{column.name}</strong> {missing > 0 ? fill(text.missing, { n: missing }) : text.allDone}
          </p>
          {canWrite && (
            <Button size="s" icon="check" onClick={() => desk.fill(column.key)}>
              {text.fill}
            </Button>
          )}
          <Button size="s" icon="undo" onClick={() => desk.undo()}>
            {text.undo}
          </Button>
          <SaveState
            state={state.saving}
            text={saveText}
            {...(state.message ? { message: state.message } : {})}
            onRetry={() => void desk.flush()}
          />
        </div>
      )}
      <FinalsGrid
        desk={desk}
        words={words}
        place={place}
        onPlace={setPlace}
        onReason={() => setTimeout(() => reasonField.current?.focus(), 0)}
      />
      <CellPanel
        desk={desk}
        words={words}
        student={student}
        period={column}
        reasonField={reasonField}
        onMove={move}
        onHistory={() => setInHistory(true)}
      />
      {doubtful.length > 0 && (
        <section className={styles.doubtful} aria-label={text.notAttested}>
          <h2>
            {text.notAttested}: {column.name}
          </h2>
          <ul>
            {doubtful.map(({ student: one, cell }) => (
              <li key={one.id}>
                <strong>{one.name}</strong> — {obstacleWords(cell, words).join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {page.canSet && (
        <details className={styles.keys}>
          <summary>{text.keysTitle}</summary>
          <p>{text.keys}</p>
        </details>
      )}
      {isInHistory && (
        <HistoryDialog
          cell={{
            workload: page.workload.id,
            student: student.id,
            period: column.key,
            title: `${student.name}, ${column.name}`,
          }}
          text={text}
          errorText={errorText}
          onClose={() => setInHistory(false)}
        />
      )}
    </div>
  )
}
