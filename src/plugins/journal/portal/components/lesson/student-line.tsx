'use client'

import type { ReactNode } from 'react'

import type { PresentedStudent } from '../../../presenters/types'
import type { CellView } from '../journal-store/journal-views'
import { useJournal } from '../session/journal-context'
import styles from './lesson.module.css'

type StudentLineProps = {
  student: PresentedStudent
  index: number
  view: CellView
  /** What a tap on the name does; told with the name. */
  tap?: { label: string; isPressed: boolean; onTap: () => void }
  /** The keys are put away on a phone until they are asked for. */
  isFolded?: boolean
  /** Beside the name: a code, the button of the comment. */
  beside?: ReactNode
  children: ReactNode
}

/** A student with the keys of one thing, and what keeps it from being saved. */
export const StudentLine = ({ student, index, view, tap, isFolded, beside, children }: StudentLineProps) => {
  const { text } = useJournal()
  const isOdd = view.state === 'refused' || view.state === 'conflict'
  return (
    <li
      className={styles.student}
      data-student={student.id}
      data-state={view.state === 'saved' ? undefined : view.state}
      data-folded={isFolded || undefined}
      tabIndex={-1}
    >
      <span className={styles.studentName}>
        <span className={styles.studentNumber}>{index + 1}</span>
        {tap ? (
          <button
            type="button"
            className={styles.tap}
            aria-label={`${student.name}: ${tap.label}`}
            aria-pressed={tap.isPressed}
            onClick={tap.onTap}
          >
            {student.name}
          </button>
        ) : (
          <span>{student.name}</span>
        )}
        {beside}
      </span>
      {children}
      {isOdd && <p className={styles.problem}>{view.message ?? text.states[view.state]}</p>}
    </li>
  )
}
