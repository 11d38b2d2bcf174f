'use client'

import { memo } from 'react'

import { formatDate, weekdayName } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { weekday } from '@/core/school-date'
import { Icon } from '@/ui/icon/icon'

import { isFilled } from '../../../domain/is-filled'
import { isLessonRemarked } from '../remarks/of-place'
import { columnLabel, letterOf } from '../cells/labels'
import type { Column, Drawn } from '../journal-store/columns'
import { useData, useJournal } from '../session/journal-context'
import styles from './journal-grid.module.css'

type GridHeadProps = {
  columns: readonly Column[]
  /** Which of them stand in the page now. */
  drawn: Drawn
  activeColumn: string | null
  openLesson: number | null
  onOpen: (lesson: number) => void
}

const LessonHead = ({
  column,
  isActive,
  isOpen,
  onOpen,
}: {
  column: Column
  isActive: boolean
  isOpen: boolean
  onOpen: (lesson: number) => void
}) => {
  const { text, locale, remarks } = useJournal()
  const { today } = useData()
  const { lesson, span, id } = column
  const isUnfilled = lesson.isOpen && lesson.state !== 'cancelled' && !isFilled(lesson) && lesson.date < today
  const isRemarked = isLessonRemarked(remarks, lesson.id)
  const notes = [
    lesson.date === today ? text.today : '',
    lesson.state === 'cancelled' ? text.cancelled : '',
    lesson.lock ? text.oversight.locked : '',
    isRemarked ? text.oversight.remarked : '',
    isUnfilled ? (lesson.state === 'planned' ? text.unfilled : text.noTopic) : '',
  ].filter(Boolean)
  const opening = fill(text.lessonOpen, {
    date: formatDate(locale, lesson.date, 'weekday'),
    number: lesson.number,
  })
  return (
    <th
      scope={span > 1 ? 'colgroup' : 'col'}
      colSpan={span}
      className={styles.day}
      data-today={lesson.date === today || undefined}
      data-state={lesson.state}
      data-open={isOpen || undefined}
      data-locked={lesson.lock ? true : undefined}
    >
      <button
        type="button"
        data-place={`-1 ${id}`}
        tabIndex={isActive ? 0 : -1}
        aria-label={[opening, ...notes].join(', ')}
        aria-expanded={isOpen}
        title={[lesson.topic, ...notes].filter(Boolean).join(' — ') || undefined}
        onClick={() => onOpen(lesson.id)}
      >
        <span className={styles.weekday}>{weekdayName(locale, weekday(lesson.date), 'short')}</span>
        <span className={styles.date}>{formatDate(locale, lesson.date, 'short')}</span>
        {lesson.lock && <Icon name="lock" size={16} />}
        {isRemarked && <span className={styles.remarked} aria-hidden />}
        {isUnfilled && <span className={styles.unfilled} aria-hidden />}
      </button>
    </th>
  )
}

/** Days above, the letters of their assignments below. A day opens its lesson. */
export const GridHead = memo(({ columns: all, drawn, activeColumn, openLesson, onOpen }: GridHeadProps) => {
  const { text, locale } = useJournal()
  const data = useData()
  const columns = all.slice(drawn.from, drawn.to)
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={styles.corner}>
          {text.student}
        </th>
        {columns
          .filter(({ isFirst }) => isFirst)
          .map((column) => (
            <LessonHead
              key={column.lesson.id}
              column={column}
              isActive={columns.some(
                ({ id, lesson }) => id === activeColumn && lesson.id === column.lesson.id,
              )}
              isOpen={column.lesson.id === openLesson}
              onOpen={onOpen}
            />
          ))}
        {data.isMarked && (
          <th scope="col" rowSpan={2} className={styles.averageHead}>
            <span className="sr-only">{text.average}</span>
            <span aria-hidden>{text.averageShort}</span>
          </th>
        )}
      </tr>
      <tr>
        {columns.map((column, at) => (
          <th
            key={column.id}
            id={`c${drawn.from + at}`}
            scope="col"
            className={styles.letter}
            data-first={column.isFirst || undefined}
            data-weightless={column.assignment?.weight === 0 || undefined}
          >
            <span className="sr-only">{columnLabel(column, data, { text, locale })}</span>
            <span aria-hidden title={columnLabel(column, data, { text, locale })}>
              {letterOf(column, data)}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  )
})
GridHead.displayName = 'GridHead'
