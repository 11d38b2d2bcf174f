'use client'

import { useCallback, useState } from 'react'

import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { IconButton } from '@/ui/button/icon-button'

import { type AttendanceCode, isMissed } from '../../../domain/attendance-codes'
import type { PresentedLesson, PresentedStudent } from '../../../presenters/types'
import { CodeTile } from '../cells/cell-content'
import { CodeKeys } from '../cells/value-keys'
import type { CellEntry } from '../journal-grid/use-cell-entry'
import type { Column } from '../journal-store/columns'
import type { JournalStore } from '../journal-store/journal-store'
import { useColumns, useJournal, useRow, useStore } from '../session/journal-context'
import { FillColumn } from './fill-column'
import styles from './lesson.module.css'
import { StudentLine } from './student-line'
import { useListKeys } from './use-list-keys'

type AttendanceListProps = {
  lesson: PresentedLesson
  students: readonly PresentedStudent[]
  column: Column
  entry: CellEntry
  announce: (message: string) => void
}

type LineProps = { student: PresentedStudent; index: number; column: Column; entry: CellEntry }

/** A tap on the name: absent, and back. Other codes have keys, which a phone folds away until they are asked for. */
const Line = ({ student, index, column, entry }: LineProps) => {
  const { text } = useJournal()
  const columns = useColumns()
  const [isOpen, setOpen] = useState(false)
  const view = useRow(student.id).cells[columns.findIndex(({ id }) => id === column.id)]
  if (!view) return null
  const { code } = view
  const place = { student: student.id, column }
  const isClosed = view.closed !== null
  return (
    <StudentLine
      student={student}
      index={index}
      view={view}
      isFolded={!isOpen}
      {...(isClosed
        ? {}
        : {
            tap: {
              label: code ? text.codes[code].label : text.present,
              isPressed: code !== null,
              onTap: () => entry.setCode(place, code ? null : 'absent'),
            },
          })}
      beside={
        <span className={styles.phoneOnly}>
          {code ? <CodeTile code={code} text={text} /> : <span className={styles.here}>{text.present}</span>}
          <IconButton
            icon="more"
            size="s"
            label={fill(text.otherCodes, { name: student.name })}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        </span>
      }
    >
      <CodeKeys
        code={code}
        text={text}
        label={`${student.name}: ${text.padCodes}`}
        isDisabled={isClosed}
        onEnter={(next) => {
          entry.setCode(place, next)
          setOpen(false)
        }}
      />
    </StudentLine>
  )
}

/** Who is not there. Everybody is, until something else is pressed. */
export const AttendanceList = ({ lesson, students, column, entry, announce }: AttendanceListProps) => {
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
  const onKeyDown = useListKeys({
    column,
    entry,
    announce,
    accepts: ({ kind }) => kind === 'attendance',
    onSpace: (student) => {
      const code = store.read(lesson.id, { kind: 'attendance', student })
      entry.setCode({ student, column }, code ? null : 'absent')
    },
  })
  const isOwed = !lesson.isAttendanceTaken && lesson.isOpen && lesson.isWritable
  return (
    <>
      <div className={styles.listHead}>
        <p>{fill(text.presentCount, { n: students.length - missing, total: students.length })}</p>
        {isOwed && (
          <Button
            size="s"
            icon="check"
            aria-keyshortcuts="Alt+P"
            onClick={() => store.put({ lesson: lesson.id, key: { kind: 'held' }, now: true })}
          >
            {missing === 0 ? text.allPresent : text.othersPresent}
          </Button>
        )}
      </div>
      {lesson.isWritable && (
        <FillColumn what="attendance" column={column} students={students} entry={entry} />
      )}
      <ol className={styles.students} onKeyDown={onKeyDown}>
        {students.map((student, index) => (
          <Line key={student.id} student={student} index={index} column={column} entry={entry} />
        ))}
      </ol>
    </>
  )
}
