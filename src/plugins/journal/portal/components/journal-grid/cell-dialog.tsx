'use client'

import { useState, type KeyboardEvent } from 'react'

import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { TextField } from '@/ui/form/text-field'

import { columnLabel } from '../cells/labels'
import { CodeKeys, MarkKeys } from '../cells/value-keys'
import { useColumns, useData, useJournal, useProblems, useRow } from '../session/journal-context'
import { ProblemChoice } from '../session/problem-choice'
import styles from './cell-dialog.module.css'
import type { CellEntry, CellPlace } from './use-cell-entry'

type CellDialogProps = { place: CellPlace | null; entry: CellEntry; onClose: () => void }

const Body = ({
  place,
  entry,
  onDone,
}: {
  place: CellPlace
  entry: CellEntry
  onDone: (comment: string) => void
}) => {
  const { text } = useJournal()
  const { isMarked } = useData()
  const problems = useProblems()
  const columns = useColumns()
  const row = useRow(place.student)
  const view = row.cells[columns.findIndex(({ id }) => id === place.column.id)]
  const [comment, setComment] = useState(view?.mark?.comment ?? '')
  if (!view) return null
  const here = problems.filter(
    ({ lesson, of }) => lesson === place.column.lesson.id && 'student' in of && of.student === place.student,
  )
  const isClosed = view.closed !== null
  const finish = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onDone(comment)
  }
  return (
    <div className={styles.body}>
      {view.closed && <p className={styles.closed}>{text.closed[view.closed]}</p>}
      {here.map((problem) => (
        <ProblemChoice key={problem.key} problem={problem} />
      ))}
      {isMarked && (
        <MarkKeys
          mark={view.mark}
          text={text}
          label={text.padMarks}
          isDisabled={isClosed}
          onEnter={(input) => entry.setMark(place, input)}
        />
      )}
      <CodeKeys
        code={view.code}
        text={text}
        label={text.padCodes}
        isDisabled={isClosed}
        onEnter={(code) => entry.setCode(place, code)}
      />
      {isMarked && (
        <TextField
          label={text.commentField}
          hint={isClosed ? undefined : text.commentHint}
          name="comment"
          maxLength={500}
          value={comment}
          readOnly={isClosed}
          autoComplete="off"
          onChange={(event) => setComment(event.target.value)}
          onKeyDown={finish}
          ref={(input) => input?.setAttribute('autofocus', '')}
        />
      )}
      <div className={styles.foot}>
        <Button tone="primary" onClick={() => onDone(comment)}>
          {text.done}
        </Button>
      </div>
    </div>
  )
}

/** A cell in full: its values as buttons, its comment, and what keeps it from being saved. */
export const CellDialog = ({ place, entry, onClose }: CellDialogProps) => {
  const { text, locale } = useJournal()
  const data = useData()
  const name = data.students.find(({ id }) => id === place?.student)?.name ?? ''
  const done = (comment: string) => {
    if (place && comment.trim() !== (entry.commentOf(place) ?? '')) entry.setComment(place, comment)
    onClose()
  }
  return (
    <Dialog
      isOpen={place !== null}
      onClose={onClose}
      title={place ? `${name}, ${columnLabel(place.column, data, { text, locale })}` : ''}
      closeLabel={text.close}
    >
      {place && <Body place={place} entry={entry} onDone={done} />}
    </Dialog>
  )
}
