'use client'

import { memo } from 'react'

import { formatDate } from '@/i18n/format'
import { counted, fill } from '@/i18n/locale'
import { Icon } from '@/ui/icon/icon'
import { useIsSettled } from '@/ui/use-is-settled'

import type { PresentedLesson } from '../../../presenters/types'
import type { LessonField } from '../journal-store/keys'
import { useSavedText } from '../lesson/use-saved-text'
import { useColumns, useEntry, useJournal, useLesson } from '../session/journal-context'
import styles from './topic-list.module.css'

/** Lessons that are listed first: the list of a term takes a slow computer long, and stands below what is in sight. */
const FIRST = 6

type OnOpen = (lesson: number) => void

type SavedCellProps = {
  lesson: PresentedLesson
  field: Extract<LessonField, 'topic' | 'homework'>
  label: string
  max: number
}

/** A text of the paper journal's right page, written where it stands. */
const SavedCell = ({ lesson, field, label, max }: SavedCellProps) => {
  const { store } = useJournal().session
  const entry = useEntry(lesson.id, { kind: 'field', field })
  const text = useSavedText({
    value: lesson[field],
    onWant: (now) => store.putText({ lesson: lesson.id, key: { kind: 'field', field }, now }),
  })
  if (!lesson.isWritable) return <span className={styles.plain}>{lesson[field]}</span>
  return (
    <textarea
      rows={1}
      className={styles.text}
      aria-label={label}
      aria-invalid={entry?.state === 'refused' || entry?.state === 'conflict' || undefined}
      title={entry?.message}
      maxLength={max}
      onBlur={store.flush}
      {...text}
    />
  )
}

const TopicRow = memo(({ id, onOpen }: { id: number; onOpen: OnOpen }) => {
  const { text, locale } = useJournal()
  const lesson = useLesson(id)
  if (!lesson) return null
  const date = formatDate(locale, lesson.date)
  return (
    <tr data-state={lesson.state}>
      <th scope="row">
        <button
          type="button"
          className={styles.open}
          aria-label={fill(text.openLesson, { date })}
          onClick={() => onOpen(id)}
        >
          {formatDate(locale, lesson.date, 'weekdayShort')}
        </button>
      </th>
      <td className={styles.number} data-label={text.colLesson}>
        {lesson.number}
      </td>
      <td data-label={text.colTopic}>
        {lesson.state === 'cancelled' ? (
          <span className={styles.plain}>{text.cancelled}</span>
        ) : (
          <SavedCell lesson={lesson} field="topic" label={fill(text.topicOf, { date })} max={500} />
        )}
      </td>
      <td data-label={text.colHomework}>
        {lesson.state !== 'cancelled' && (
          <SavedCell lesson={lesson} field="homework" label={fill(text.homeworkOf, { date })} max={5000} />
        )}
        {(lesson.homeworkDueDate || lesson.hasFiles) && (
          <span className={styles.note}>
            {lesson.homeworkDueDate &&
              fill(text.due, { date: formatDate(locale, lesson.homeworkDueDate, 'short') })}
            {lesson.hasFiles && <Icon name="attach" size={16} label={text.hasFiles} />}
          </span>
        )}
      </td>
    </tr>
  )
})
TopicRow.displayName = 'TopicRow'

const Topics = ({ ids, onOpen, caption }: { ids: readonly number[]; onOpen: OnOpen; caption: string }) => {
  const { text } = useJournal()
  return (
    <table className={styles.table}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.colDate}</th>
          <th scope="col" className={styles.number}>
            {text.colLesson}
          </th>
          <th scope="col">{text.colTopic}</th>
          <th scope="col">{text.colHomework}</th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => (
          <TopicRow key={id} id={id} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

/** The right page of the paper journal: what was done in each lesson and what was set. The latest stands first. */
export const TopicList = ({ onOpen }: { onOpen: OnOpen }) => {
  const { text, locale } = useJournal()
  const isWhole = useIsSettled()
  const lessons = useColumns().flatMap(({ lesson, isFirst }) => (isFirst ? [lesson] : []))
  const past = lessons
    .filter(({ isOpen }) => isOpen)
    .map(({ id }) => id)
    .reverse()
  const ahead = lessons.filter(({ isOpen }) => !isOpen).map(({ id }) => id)
  return (
    <div className={styles.topics}>
      {past.length > 0 && (
        <Topics ids={isWhole ? past : past.slice(0, FIRST)} onOpen={onOpen} caption={text.topicList} />
      )}
      {ahead.length > 0 && (
        <details className={styles.ahead} open={past.length === 0}>
          <summary>{fill(text.ahead, { n: counted(locale, ahead.length, text.lessonsForms) })}</summary>
          <Topics
            ids={isWhole ? ahead : ahead.slice(0, FIRST)}
            onOpen={onOpen}
            caption={fill(text.ahead, { n: ahead.length })}
          />
        </details>
      )}
    </div>
  )
}
