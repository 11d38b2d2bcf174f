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
  /** Beside the name: a code, the button of the comment. */
  beside?: ReactNode
  children: ReactNode
}

/** A student with the keys of one thing, and what keeps it from being saved. */
export const StudentLine = ({ student, index, view, beside, children }: StudentLineProps) => {
  const { text } = useJournal()
  const isOdd = view.state === 'refused' || view.state === 'conflict'
  return (
    <li className={styles.student} data-state={view.state === 'saved' ? undefined : view.state}>
      <span className={styles.studentName}>
        <span className={styles.studentNumber}>{index + 1}</span>
        <span>{student.name}</span>
        {beside}
      </span>
      {children}
      {isOdd && <p className={styles.problem}>{view.message ?? text.states[view.state]}</p>}
    </li>
  )
}
