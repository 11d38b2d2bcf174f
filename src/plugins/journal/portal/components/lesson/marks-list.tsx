'use client'

import { useCallback } from 'react'

import { fill } from '@/i18n/locale'
import { IconButton } from '@/ui/button/icon-button'

import type { PresentedLesson, PresentedStudent } from '../../../presenters/types'
import { CodeTile } from '../cells/cell-content'
import { MarkKeys } from '../cells/value-keys'
import type { CellEntry, CellPlace } from '../journal-grid/use-cell-entry'
import type { Column } from '../journal-store/columns'
import type { JournalStore } from '../journal-store/journal-store'
import { useColumns, useJournal, useRow, useStore } from '../session/journal-context'
import { AssignmentFields } from './assignment-fields'
import styles from './lesson.module.css'
import { StudentLine } from './student-line'

type MarksListProps = {
  lesson: PresentedLesson
  students: readonly PresentedStudent[]
  column: Column
  entry: CellEntry
  onDetails: (place: CellPlace) => void
}

type LineProps = Omit<MarksListProps, 'lesson' | 'students'> & { student: PresentedStudent; index: number }

const Line = ({ student, index, column, entry, onDetails }: LineProps) => {
  const { text } = useJournal()
  const columns = useColumns()
  const view = useRow(student.id).cells[columns.findIndex(({ id }) => id === column.id)]
  if (!view) return null
  const place = { student: student.id, column }
  const comment = view.mark?.comment
  return (
    <StudentLine
      student={student}
      index={index}
      view={view}
      beside={
        <>
          {view.code && <CodeTile code={view.code} text={text} />}
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
      <MarkKeys
        mark={view.mark}
        text={text}
        label={`${student.name}: ${text.padMarks}`}
        isDisabled={view.closed !== null}
        onEnter={(input) => entry.setMark(place, input)}
      />
    </StudentLine>
  )
}

/** One assignment of the lesson with the marks of the group. */
export const MarksList = ({ lesson, students, column, entry, onDetails }: MarksListProps) => {
  const { session, text } = useJournal()
  const { store } = session
  const { assignment, position } = column
  const findMarks = useCallback(
    ({ read }: JournalStore) =>
      students.some(({ id }) => read(lesson.id, { kind: 'mark', student: id, position }) !== null),
    [students, lesson.id, position],
  )
  const hasMarks = useStore(findMarks)
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
      <ol className={styles.students}>
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
