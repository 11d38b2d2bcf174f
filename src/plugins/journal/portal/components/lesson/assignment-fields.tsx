'use client'

import { useState } from 'react'

import { Button } from '@/ui/button/button'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'

import type { PresentedAssignment, PresentedLesson } from '../../../presenters/types'
import type { AssignmentField } from '../journal-store/keys'
import { useData, useEntry, useJournal } from '../session/journal-context'
import styles from './lesson.module.css'
import { useSavedText } from './use-saved-text'

type AssignmentFieldsProps = { lesson: PresentedLesson; assignment: PresentedAssignment; hasMarks: boolean }

const useField = (lesson: number, position: number, field: AssignmentField) => {
  const { store } = useJournal().session
  const entry = useEntry(lesson, { kind: 'assignment', position, field })
  return {
    error: entry?.state === 'refused' ? entry.message : null,
    want: (now: string | number | null) =>
      store.putText({ lesson, key: { kind: 'assignment', position, field }, now }),
  }
}

/** What an assignment is: its type, weight, topic and date. */
export const AssignmentFields = ({ lesson, assignment, hasMarks }: AssignmentFieldsProps) => {
  const { session, text } = useJournal()
  const { assignmentTypes } = useData()
  const [problem, setProblem] = useState<string | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  const { position } = assignment
  const type = useField(lesson.id, position, 'type')
  const weight = useField(lesson.id, position, 'weight')
  const topic = useField(lesson.id, position, 'topic')
  const due = useField(lesson.id, position, 'dueDate')
  const maxScore = useField(lesson.id, position, 'maxScore')
  const topicText = useSavedText({ value: assignment.topic, onWant: topic.want })
  const isReadOnly = !lesson.isWritable

  const chooseType = (id: number) => {
    const chosen = assignmentTypes.find((one) => one.id === id)
    if (!chosen) return
    type.want(chosen.id)
    // The usual weight of the type comes along; a weight of one's own is written after it.
    weight.want(chosen.weight)
  }

  const remove = async () => {
    setRemoving(true)
    const answer = await sendJson(`/api/journal/assignments/${assignment.id}`, undefined, {
      method: 'DELETE',
    })
    setRemoving(false)
    if (answer.ok || answer.refusal.status === 404)
      session.store.dropAssignment({ lesson: lesson.id, position })
    else setProblem(answer.refusal.errors[0]?.message ?? text.refused)
  }

  return (
    <div className={styles.assignment}>
      <SelectField
        label={text.assignmentFields.type}
        name={`type-${position}`}
        value={assignment.type}
        disabled={isReadOnly}
        error={type.error}
        options={assignmentTypes
          .filter(({ id, isOff }) => !isOff || id === assignment.type)
          .map(({ id, name, letter }) => ({ value: id, label: `${letter} — ${name}` }))}
        onChange={(event) => chooseType(Number(event.target.value))}
      />
      <TextField
        label={text.assignmentFields.weight}
        hint={assignment.weight === 0 ? text.weightNoneLong : undefined}
        name={`weight-${position}`}
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        step={1}
        readOnly={isReadOnly}
        error={weight.error}
        value={assignment.weight}
        onChange={(event) => event.target.value !== '' && weight.want(Number(event.target.value))}
      />
      <TextField
        label={text.assignmentFields.topic}
        name={`topic-${position}`}
        maxLength={500}
        readOnly={isReadOnly}
        error={topic.error}
        onBlur={session.store.flush}
        {...topicText}
      />
      <TextField
        label={text.assignmentFields.dueDate}
        name={`due-${position}`}
        type="date"
        readOnly={isReadOnly}
        error={due.error}
        value={assignment.dueDate ?? ''}
        onChange={(event) => due.want(event.target.value || null)}
      />
      <TextField
        label={text.assignmentFields.maxScore}
        name={`max-score-${position}`}
        type="number"
        inputMode="numeric"
        min={1}
        max={1000}
        step={1}
        readOnly={isReadOnly}
        error={maxScore.error}
        value={assignment.maxScore ?? ''}
        onChange={({ target }) => maxScore.want(target.value === '' ? null : Number(target.value))}
      />
      {!isReadOnly && !hasMarks && (
        <div className={styles.remove}>
          <Button size="s" tone="danger" icon="trash" isBusy={isRemoving} onClick={() => void remove()}>
            {text.removeAssignment}
          </Button>
        </div>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
