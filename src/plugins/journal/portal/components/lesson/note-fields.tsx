'use client'

import { TextAreaField } from '@/ui/form/text-area-field'

import type { PresentedLesson } from '../../../presenters/types'
import { useJournal } from '../session/journal-context'
import styles from './lesson.module.css'
import { useField } from './use-field'
import { useSavedText } from './use-saved-text'

/** What the class is told beside the homework, and what the teacher notes for oneself. */
export const NoteFields = ({ lesson }: { lesson: PresentedLesson }) => {
  const { session, text } = useJournal()
  const { flush } = session.store
  const toStudents = useField(lesson.id, 'studentNote')
  const own = useField(lesson.id, 'privateNote')
  const studentText = useSavedText({ value: lesson.studentNote, onWant: toStudents.want })
  const ownText = useSavedText({ value: lesson.privateNote, onWant: own.want })
  if (!lesson.isWritable && !lesson.studentNote) return null
  return (
    <details className={styles.fill} open={Boolean(lesson.studentNote ?? lesson.privateNote) || undefined}>
      <summary data-notes>{text.notes}</summary>
      <div className={styles.fillBody}>
        <TextAreaField
          label={text.fields.studentNote}
          name="studentNote"
          rows={2}
          maxLength={2000}
          readOnly={!lesson.isWritable}
          error={toStudents.error}
          hint={text.studentNoteHint}
          className={styles.short}
          onBlur={flush}
          {...studentText}
        />
        {lesson.isWritable && (
          <TextAreaField
            label={text.fields.privateNote}
            name="privateNote"
            rows={2}
            maxLength={2000}
            error={own.error}
            hint={text.privateNoteHint}
            className={styles.short}
            onBlur={flush}
            {...ownText}
          />
        )}
      </div>
    </details>
  )
}
