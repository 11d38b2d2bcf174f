'use client'

import { useState } from 'react'

import { Badge } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'

import { BEHAVIOUR_KINDS, type BehaviourKind } from '../../../domain/behaviour-kinds'
import type { PresentedLesson, PresentedStudent } from '../../../presenters/types'
import { useJournal } from '../session/journal-context'
import { BehaviourField, useBehaviour } from './behaviour-fields'
import styles from './lesson.module.css'

type LineProps = { lesson: PresentedLesson; student: PresentedStudent; index: number }

const TONES = { remark: 'warn', praise: 'good' } as const

const Line = ({ lesson, student, index }: LineProps) => {
  const { text } = useJournal()
  const [open, setOpen] = useState<BehaviourKind | null>(null)
  const texts = {
    remark: useBehaviour(lesson.id, student.id, 'remark'),
    praise: useBehaviour(lesson.id, student.id, 'praise'),
  }
  const isWritable = lesson.isWritable && lesson.isOpen
  return (
    <li className={styles.student}>
      <span className={styles.studentName}>
        <span className={styles.studentNumber}>{index + 1}</span>
        <span>{student.name}</span>
      </span>
      <span className={styles.behaviourButtons}>
        {isWritable &&
          BEHAVIOUR_KINDS.map((note) => (
            <Button
              key={note}
              size="s"
              tone="quiet"
              aria-expanded={open === note}
              aria-label={`${student.name}: ${text.behaviour[note]}`}
              onClick={() => setOpen(open === note ? null : note)}
            >
              {text.behaviour[note]}
            </Button>
          ))}
      </span>
      {BEHAVIOUR_KINDS.map((note) =>
        open === note ? (
          <div key={note} className={styles.wide}>
            <BehaviourField lesson={lesson.id} student={student.id} isReadOnly={false} note={note} />
          </div>
        ) : (
          texts[note] && (
            <p key={note} className={styles.wide}>
              <Badge tone={TONES[note]}>{text.behaviour[note]}</Badge> {texts[note]}
            </p>
          )
        ),
      )}
    </li>
  )
}

/** Remarks and praise of the lesson, student by student. The family reads them in the diary. */
export const BehaviourList = ({
  lesson,
  students,
}: {
  lesson: PresentedLesson
  students: readonly PresentedStudent[]
}) => {
  const { text } = useJournal()
  return (
    <>
      <p className={styles.hint}>{text.behaviourLead}</p>
      <ol className={styles.students}>
        {students.map((student, index) => (
          <Line key={student.id} lesson={lesson} student={student} index={index} />
        ))}
      </ol>
    </>
  )
}
