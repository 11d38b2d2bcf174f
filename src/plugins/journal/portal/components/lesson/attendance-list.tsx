'use client'

import { useCallback } from 'react'

import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'

import { type AttendanceCode, isMissed } from '../../../domain/attendance-codes'
import type { PresentedLesson, PresentedStudent } from '../../../presenters/types'
import { CodeKeys } from '../cells/value-keys'
import type { CellEntry } from '../journal-grid/use-cell-entry'
import type { Column } from '../journal-store/columns'
import type { JournalStore } from '../journal-store/journal-store'
import { useColumns, useJournal, useRow, useStore } from '../session/journal-context'
import styles from './lesson.module.css'
import { StudentLine } from './student-line'

type AttendanceListProps = {
  lesson: PresentedLesson
  students: readonly PresentedStudent[]
  column: Column
  entry: CellEntry
}

const Line = ({
  student,
  index,
  column,
  entry,
}: {
  student: PresentedStudent
  index: number
  column: Column
  entry: CellEntry
}) => {
  const { text } = useJournal()
  const columns = useColumns()
  const view = useRow(student.id).cells[columns.findIndex(({ id }) => id === column.id)]
  if (!view) return null
  return (
    <StudentLine student={student} index={index} view={view}>
      <CodeKeys
        code={view.code}
        text={text}
        label={`${student.name}: ${text.padCodes}`}
        isDisabled={view.closed !== null}
        onEnter={(code) => entry.setCode({ student: student.id, column }, code)}
      />
    </StudentLine>
  )
}

/** Who is not there. Everybody is, until something else is pressed. */
export const AttendanceList = ({ lesson, students, column, entry }: AttendanceListProps) => {
  const { session, text } = useJournal()
  const { store } = session
  const countMissing = useCallback(
    ({ read }: JournalStore) =>
      students.filter(({ id }) => {
        const code = read(lesson.id, { kind: 'attendance', student: id }) as AttendanceCode | null
        return code !== null && isMissed(code)
      }).length,
    [students, lesson.id],
  )
  const missing = useStore(countMissing)
  const isOwed = lesson.state === 'planned' && lesson.isOpen && lesson.isWritable
  return (
    <>
      <div className={styles.listHead}>
        <p>{fill(text.presentCount, { n: students.length - missing, total: students.length })}</p>
        {isOwed && missing === 0 && (
          <Button
            size="s"
            icon="check"
            onClick={() => store.put({ lesson: lesson.id, key: { kind: 'held' }, now: true })}
          >
            {text.allPresent}
          </Button>
        )}
      </div>
      <ol className={styles.students}>
        {students.map((student, index) => (
          <Line key={student.id} student={student} index={index} column={column} entry={entry} />
        ))}
      </ol>
    </>
  )
}
