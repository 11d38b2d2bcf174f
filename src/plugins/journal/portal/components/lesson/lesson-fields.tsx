'use client'

import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'

import type { LessonPage, PresentedLesson } from '../../../presenters/types'
import type { PlannedTopic } from '../../../types'
import type { LessonField } from '../journal-store/keys'
import { useData, useFieldProblem, useJournal } from '../session/journal-context'
import { ProblemChoice } from '../session/problem-choice'
import styles from './lesson.module.css'
import { PlannedTopicCard } from './planned-topic-card'
import { NoteFields } from './note-fields'
import { useField } from './use-field'
import { useSavedText } from './use-saved-text'

/** What the lesson's neighbours and the store of files know of it. */
export type LessonAround = Pick<LessonPage, 'files' | 'nextDate' | 'previousTopic' | 'planned'>

type LessonFieldsProps = { lesson: PresentedLesson; around: LessonAround | null }

/** What somebody else wrote in the field meanwhile, beside it. */
const FieldChoice = ({ lesson, field }: { lesson: number; field: LessonField }) => {
  const { text } = useJournal()
  const problem = useFieldProblem(lesson, field)
  return problem ? (
    <div className={styles.choice}>
      <p className={styles.problem}>{text.conflictLead}</p>
      <ProblemChoice problem={problem} />
    </div>
  ) : null
}

/** Topic, type of the lesson, homework with its date. */
export const LessonFields = ({ lesson, around }: LessonFieldsProps) => {
  const { session, text, locale } = useJournal()
  const { lessonTypes } = useData()
  const { store } = session
  const isReadOnly = !lesson.isWritable
  const topic = useField(lesson.id, 'topic')
  const type = useField(lesson.id, 'lessonType')
  const homework = useField(lesson.id, 'homework')
  const due = useField(lesson.id, 'homeworkDueDate')
  const minutes = useField(lesson.id, 'homeworkMinutes')
  const topicText = useSavedText({ value: lesson.topic, onWant: topic.want })
  const nextDate = around?.nextDate ?? null

  const homeworkText = useSavedText({
    value: lesson.homework,
    onWant: (now) => {
      homework.want(now)
      // Homework is for the next lesson unless somebody says otherwise.
      if (now && !lesson.homework && !lesson.homeworkDueDate && nextDate) due.want(nextDate)
    },
  })
  const previous = around?.previousTopic
  const { homeworkDueDate: dueDate } = lesson
  const dueHint =
    lesson.homework && dueDate
      ? fill(text.homeworkShown, { date: formatDate(locale, dueDate, 'weekday') })
      : nextDate
        ? fill(text.nextLessonOn, { date: formatDate(locale, nextDate, 'weekday') })
        : around
          ? text.noNextLesson
          : undefined

  const takePlanned = (planned: PlannedTopic) => {
    topic.want(planned.title)
    if (planned.lessonType !== null) type.want(planned.lessonType)
    // Homework that is written already is nobody's to replace.
    if (planned.homework && !lesson.homework) {
      homeworkText.onChange({ target: { value: planned.homework } })
      if (planned.homeworkMinutes !== null && lesson.homeworkMinutes === null)
        minutes.want(planned.homeworkMinutes)
    }
    store.flush()
  }

  return (
    <div className={styles.fields}>
      <TextAreaField
        label={text.fields.topic}
        name="topic"
        rows={2}
        maxLength={500}
        readOnly={isReadOnly}
        error={topic.error}
        hint={previous ? fill(text.previousTopic, { topic: previous }) : undefined}
        className={styles.short}
        onBlur={store.flush}
        {...topicText}
      />
      <FieldChoice lesson={lesson.id} field="topic" />
      {previous && !lesson.topic && !isReadOnly && (
        <div>
          <Button size="s" onClick={() => topic.want(previous)}>
            {text.usePrevious}
          </Button>
        </div>
      )}
      {around?.planned && !isReadOnly && (
        <PlannedTopicCard lesson={lesson} planned={around.planned} onTake={takePlanned} />
      )}
      <SelectField
        label={text.fields.lessonType}
        name="lessonType"
        emptyLabel={text.noLessonType}
        disabled={isReadOnly}
        error={type.error}
        value={lesson.lessonType ?? ''}
        options={lessonTypes
          .filter(({ id, isOff }) => !isOff || id === lesson.lessonType)
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => type.want(Number(event.target.value) || null)}
      />
      <FieldChoice lesson={lesson.id} field="lessonType" />
      <TextAreaField
        label={text.fields.homework}
        name="homework"
        rows={3}
        maxLength={5000}
        readOnly={isReadOnly}
        error={homework.error}
        className={styles.short}
        hint={dueHint}
        onBlur={store.flush}
        {...homeworkText}
      />
      <FieldChoice lesson={lesson.id} field="homework" />
      <div className={styles.due}>
        <TextField
          label={text.fields.homeworkDueDate}
          name="homeworkDueDate"
          type="date"
          min={lesson.date}
          readOnly={isReadOnly}
          error={due.error}
          value={lesson.homeworkDueDate ?? ''}
          onChange={(event) => due.want(event.target.value || null)}
        />
        {nextDate && nextDate !== lesson.homeworkDueDate && !isReadOnly && (
          <Button size="s" onClick={() => due.want(nextDate)}>
            {fill(text.forNext, { date: formatDate(locale, nextDate) })}
          </Button>
        )}
      </div>
      <FieldChoice lesson={lesson.id} field="homeworkDueDate" />
      <TextField
        label={text.fields.homeworkMinutes}
        name="homeworkMinutes"
        type="number"
        inputMode="numeric"
        min={1}
        max={300}
        step={5}
        readOnly={isReadOnly}
        error={minutes.error}
        value={lesson.homeworkMinutes ?? ''}
        onChange={({ target }) => minutes.want(target.value === '' ? null : Number(target.value))}
        className={styles.short}
      />
      <FieldChoice lesson={lesson.id} field="homeworkMinutes" />
      <NoteFields lesson={lesson} />
      <FieldChoice lesson={lesson.id} field="studentNote" />
      <FieldChoice lesson={lesson.id} field="privateNote" />
    </div>
  )
}
