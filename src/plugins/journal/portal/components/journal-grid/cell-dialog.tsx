'use client'

import { useState, type KeyboardEvent } from 'react'

import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { TextField } from '@/ui/form/text-field'

import { markLabel } from '../../../domain/mark-scales'
import { columnLabel, formerText } from '../cells/labels'
import { ScoreInput } from '../cells/score-input'
import { CodeKeys, MarkKeys } from '../cells/value-keys'
import { BehaviourFields } from '../lesson/behaviour-fields'
import { useColumns, useData, useJournal, useProblems, useRow } from '../session/journal-context'
import { CellRemarks } from '../remarks/cell-remarks'
import { ProblemChoice } from '../session/problem-choice'
import { CellCorrection } from './cell-correction'
import styles from './cell-dialog.module.css'
import { CellFill } from './cell-fill'
import { CellHistory } from './cell-history'
import { MarkFacts } from './mark-facts'
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
  const { text, locale } = useJournal()
  const { isMarked, marking, marks, readsHistory, today } = useData()
  const problems = useProblems()
  const columns = useColumns()
  const row = useRow(place.student)
  const view = row.cells[columns.findIndex(({ id }) => id === place.column.id)]
  const [comment, setComment] = useState(view?.mark?.comment ?? '')
  if (!view) return null
  const { lesson, assignment } = place.column
  const here = problems.filter(
    (problem) =>
      problem.lesson === lesson.id && 'student' in problem.of && problem.of.student === place.student,
  )
  const isClosed = view.closed !== null
  // What the family may have seen is corrected with a thought, and with a reason where there is one.
  const isEarlier = view.state === 'saved' && (view.mark?.value ?? null) !== null && lesson.date < today
  const isDebt = Boolean(view.mark?.isDebt && view.mark.value === null)
  const finish = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onDone(comment)
  }
  return (
    <div className={styles.body}>
      {view.closed && <p className={styles.closed}>{text.closed[view.closed]}</p>}
      <CellRemarks lesson={lesson.id} student={place.student} />
      {here.map((problem) => (
        <ProblemChoice key={problem.key} problem={problem} />
      ))}
      {view.former && view.mark && (
        <p className={styles.corrected}>
          {fill(text.correctedTo, {
            from: formerText(view.former, marking.scale, locale),
            to: view.mark.value === null ? '•' : markLabel(marking.scale, view.mark.value, locale),
          })}
        </p>
      )}
      {isDebt && assignment?.dueDate && (
        <p className={styles.closed}>
          {fill(assignment.dueDate < today ? text.debtOverdue : text.dueTill, {
            date: formatDate(locale, assignment.dueDate),
          })}
        </p>
      )}
      {isMarked && isEarlier && !isClosed ? (
        <CellCorrection place={place} view={view} entry={entry} />
      ) : (
        isMarked && (
          <MarkKeys
            mark={view.mark}
            text={text}
            scale={marking.scale}
            locale={locale}
            label={text.padMarks}
            isDisabled={isClosed}
            onEnter={(input) => entry.setMark(place, input)}
          />
        )
      )}
      {isMarked && (
        <ScoreInput
          place={place}
          score={view.mark?.score ?? null}
          entry={entry}
          isReadOnly={isClosed}
          label={text.score}
        />
      )}
      <CodeKeys
        code={view.code}
        text={text}
        label={text.padCodes}
        isDisabled={isClosed}
        onEnter={(code) => entry.setCode(place, code)}
      />
      <MarkFacts
        assignment={place.column.assignment}
        late={marks.find(
          (row) => row.student === place.student && row.assignment === place.column.assignment?.id,
        )}
      />
      {(isMarked || view.mark?.comment || !isClosed) && (
        <TextField
          label={isMarked ? text.commentField : text.commentAlone}
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
      {(!isClosed || view.hasBehaviour) && (
        <details className={styles.more} open={view.hasBehaviour || undefined}>
          <summary>{text.behaviourTab}</summary>
          <BehaviourFields lesson={lesson.id} student={place.student} isReadOnly={isClosed} />
        </details>
      )}
      {!isClosed && <CellFill place={place} view={view} entry={entry} />}
      {readsHistory && <CellHistory place={place} />}
      <div className={styles.foot}>
        <Button tone="primary" onClick={() => onDone(comment)}>
          {text.done}
        </Button>
      </div>
    </div>
  )
}

/** A cell in full: its values as buttons, its comment, its history, and what keeps it from being saved. */
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
