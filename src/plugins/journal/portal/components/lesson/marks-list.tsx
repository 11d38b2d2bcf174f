'use client'

import { useCallback } from 'react'

import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { IconButton } from '@/ui/button/icon-button'

import { markLabel } from '../../../domain/mark-scales'
import type { PresentedLesson, PresentedStudent } from '../../../presenters/types'
import { CodeTile } from '../cells/cell-content'
import { formerText } from '../cells/labels'
import { ScoreInput } from '../cells/score-input'
import { MarkKeys } from '../cells/value-keys'
import type { CellEntry, CellPlace } from '../journal-grid/use-cell-entry'
import type { Column } from '../journal-store/columns'
import type { JournalStore } from '../journal-store/journal-store'
import { useColumns, useData, useJournal, useRow, useStore } from '../session/journal-context'
import { AssignmentFields } from './assignment-fields'
import { FillColumn } from './fill-column'
import styles from './lesson.module.css'
import { StudentLine } from './student-line'
import { useListKeys } from './use-list-keys'

type MarksListProps = {
  lesson: PresentedLesson
  students: readonly PresentedStudent[]
  column: Column
  entry: CellEntry
  announce: (message: string) => void
  onDetails: (place: CellPlace) => void
}

type LineProps = Pick<MarksListProps, 'column' | 'entry' | 'onDetails'> & {
  student: PresentedStudent
  index: number
}

const Line = ({ student, index, column, entry, onDetails }: LineProps) => {
  const { text, locale } = useJournal()
  const {
    today,
    marking: { scale },
  } = useData()
  const columns = useColumns()
  const view = useRow(student.id).cells[columns.findIndex(({ id }) => id === column.id)]
  if (!view) return null
  const place = { student: student.id, column }
  const { mark, former } = view
  const comment = mark?.comment
  const dueDate = column.assignment?.dueDate
  const isDebt = Boolean(mark?.isDebt && mark.value === null)
  return (
    <StudentLine
      student={student}
      index={index}
      view={view}
      beside={
        <>
          {view.code && <CodeTile code={view.code} text={text} />}
          {former && mark && (
            <span className={styles.former}>
              <span className="sr-only">
                {fill(text.corrected, { from: formerText(former, scale, locale) })}
              </span>
              <span aria-hidden>
                {formerText(former, scale, locale)} →{' '}
                {mark.value === null ? '•' : markLabel(scale, mark.value, locale)}
              </span>
            </span>
          )}
          {isDebt && dueDate && (
            <span className={dueDate < today ? styles.problem : styles.hint}>
              {fill(dueDate < today ? text.debtOverdue : text.dueTill, {
                date: formatDate(locale, dueDate),
              })}
            </span>
          )}
          <IconButton
            icon="message"
            size="s"
            label={`${student.name}: ${comment ?? text.details}`}
            data-filled={Boolean(comment) || undefined}
            className={styles.commentButton}
            onClick={() => onDetails(place)}
          />
        </>
      }
    >
      <div className={styles.values}>
        <MarkKeys
          mark={mark}
          text={text}
          scale={scale}
          locale={locale}
          label={`${student.name}: ${text.padMarks}`}
          isDisabled={view.closed !== null}
          onEnter={(input) => entry.setMark(place, input)}
        />
        <ScoreInput
          place={place}
          score={mark?.score ?? null}
          entry={entry}
          isReadOnly={view.closed !== null}
          label={`${student.name}: ${text.score}`}
        />
      </div>
    </StudentLine>
  )
}

/** One assignment of the lesson with the marks of the group. */
export const MarksList = ({ lesson, students, column, entry, announce, onDetails }: MarksListProps) => {
  const { session, text } = useJournal()
  const { store } = session
  const { assignment, position } = column
  const findMarks = useCallback(
    ({ read }: JournalStore) =>
      students.some(({ id }) => read(lesson.id, { kind: 'mark', student: id, position }) !== null),
    [students, lesson.id, position],
  )
  const hasMarks = useStore(findMarks)
  const onKeyDown = useListKeys({
    column,
    entry,
    announce,
    accepts: ({ kind }) => kind === 'mark' || kind === 'debt' || kind === 'attendance',
    onSpace: (student) => onDetails({ student, column }),
  })
  return (
    <>
      {assignment ? (
        <AssignmentFields key={position} lesson={lesson} assignment={assignment} hasMarks={hasMarks} />
      ) : (
        lesson.isWritable &&
        lesson.isOpen && (
          <p className={styles.hint}>
            {fill(text.noAssignmentsLead, { type: store.usualType()?.name ?? '' })}
          </p>
        )
      )}
      {lesson.isWritable && <FillColumn what="marks" column={column} students={students} entry={entry} />}
      <ol className={styles.students} onKeyDown={onKeyDown}>
        {students.map((student, index) => (
          <Line
            key={student.id}
            student={student}
            index={index}
            column={column}
            entry={entry}
            onDetails={onDetails}
          />
        ))}
      </ol>
    </>
  )
}
