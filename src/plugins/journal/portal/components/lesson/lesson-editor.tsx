'use client'

import { formatDate, formatTimeRange } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Badge, type Tone } from '@/ui/badge/badge'
import { useIsAlive } from '@/ui/use-is-alive'

import type { PresentedLesson } from '../../../presenters/types'
import { roomName } from '../cells/labels'
import { LessonRemarks } from '../remarks/lesson-remarks'
import { useJournal, useLesson } from '../session/journal-context'
import { CopyLesson } from './copy-lesson'
import { type LessonAround, LessonFields } from './lesson-fields'
import { LessonKeyList } from './lesson-key-list'
import { LessonFiles } from './lesson-files'
import { LessonStudents } from './lesson-students'
import styles from './lesson.module.css'

type LessonEditorProps = {
  lesson: number
  /** `null` while it is being fetched. */
  around: LessonAround | null
  onAround: (around: LessonAround) => void
  /** It has a page to itself. */
  isWide?: boolean
}

const useStateWords = ({ state, isOpen }: PresentedLesson): { tone: Tone; word: string } => {
  const { text } = useJournal()
  if (state === 'cancelled') return { tone: 'bad', word: text.cancelled }
  if (state === 'held') return { tone: 'good', word: text.stateHeld }
  return isOpen ? { tone: 'warn', word: text.statePlanned } : { tone: 'neutral', word: text.stateAhead }
}

/** Time, room and whether the lesson has been recorded. */
const Summary = ({ lesson }: { lesson: PresentedLesson }) => {
  const { text, locale } = useJournal()
  const { tone, word } = useStateWords(lesson)
  return (
    <p className={styles.summary}>
      <span>{fill(text.lessonNumber, { n: lesson.number })}</span>
      {lesson.start && lesson.end && <span>{formatTimeRange(locale, lesson.start, lesson.end)}</span>}
      {lesson.room && <span>{roomName(lesson.room, { text, locale })}</span>}
      <Badge tone={tone}>{word}</Badge>
    </p>
  )
}

/** A lesson with everything that is recorded in it. Saves by itself. */
export const LessonEditor = ({ lesson: id, around, onAround, isWide }: LessonEditorProps) => {
  const { text, locale } = useJournal()
  const lesson = useLesson(id)
  const isAlive = useIsAlive()
  if (!lesson) return null
  const lead =
    lesson.state === 'cancelled'
      ? text.cancelledLead
      : lesson.lock
        ? fill(text.oversight.lockedLead, { date: formatDate(locale, lesson.lock.through) })
        : !lesson.isWritable
          ? text.readOnlyLead
          : !lesson.isOpen
            ? text.futureLead
            : null
  return (
    // Nothing is typed into a page that would forget it.
    <div
      className={styles.editor}
      data-wide={isWide || undefined}
      aria-busy={!isAlive || undefined}
      inert={lesson.isWritable && !isAlive}
    >
      <Summary lesson={lesson} />
      {lead && <p className={styles.lead}>{lead}</p>}
      <LessonRemarks lesson={id} />
      <div className={styles.sheet}>
        <LessonFields key={id} lesson={lesson} around={around} />
        {around && (
          <LessonFiles
            lesson={lesson}
            files={around.files}
            onChange={(files) => onAround({ ...around, files: [...files] })}
          />
        )}
        {lesson.isWritable && lesson.state !== 'cancelled' && <CopyLesson lesson={lesson} />}
      </div>
      {lesson.isOpen && lesson.state !== 'cancelled' && (
        <LessonStudents key={`students-${id}`} lesson={lesson} />
      )}
      {isWide && lesson.isWritable && (
        <details className={styles.keys} open>
          <summary>{text.keysTitle}</summary>
          <LessonKeyList text={text} />
        </details>
      )}
    </div>
  )
}
