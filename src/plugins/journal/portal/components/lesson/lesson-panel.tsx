'use client'

import { useEffect, useId, useRef, useState } from 'react'

import { formatDate } from '@/i18n/format'
import { IconButton } from '@/ui/button/icon-button'

import type { LessonPage } from '../../../presenters/types'
import { useColumns, useJournal, useLesson } from '../session/journal-context'
import { SaveStatusLine } from '../session/save-status'
import { LessonEditor } from './lesson-editor'
import type { LessonAround } from './lesson-fields'
import styles from './lesson-panel.module.css'

type LessonPanelProps = { lesson: number; onOpen: (lesson: number) => void; onClose: () => void }

const fetchAround = async (lesson: number, signal: AbortSignal): Promise<LessonAround | null> => {
  const response = await fetch(`/api/journal/lessons/${lesson}`, {
    signal,
    headers: { Accept: 'application/json' },
  })
  if (!response.ok) return null
  const { files, nextDate, previousTopic, planned } = (await response.json()) as LessonPage
  return { files, nextDate, previousTopic, planned }
}

/** The lesson beside the grid: what is entered in one is seen in the other. */
export const LessonPanel = ({ lesson: id, onOpen, onClose }: LessonPanelProps) => {
  const { text, locale } = useJournal()
  const lesson = useLesson(id)
  const lessons = useColumns().flatMap(({ lesson: one, isFirst }) => (isFirst ? [one.id] : []))
  const [found, setFound] = useState<{ of: number; around: LessonAround } | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  const at = lessons.indexOf(id)
  const [previous, next] = [lessons[at - 1], lessons[at + 1]]

  useEffect(() => {
    const control = new AbortController()
    fetchAround(id, control.signal)
      .then((around) => around && setFound({ of: id, around }))
      // Without it the panel lacks the files and the hint; the lesson itself is here.
      .catch(() => undefined)
    heading.current?.focus()
    return () => control.abort()
  }, [id])

  if (!lesson) return null
  return (
    <aside
      className={styles.panel}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <header className={styles.head}>
        <h2 className={styles.title} id={titleId} ref={heading} tabIndex={-1}>
          {formatDate(locale, lesson.date, 'weekday')}
        </h2>
        <IconButton
          icon="chevron-left"
          size="s"
          label={text.previousLesson}
          disabled={previous === undefined}
          onClick={() => previous !== undefined && onOpen(previous)}
        />
        <IconButton
          icon="chevron-right"
          size="s"
          label={text.nextLesson}
          disabled={next === undefined}
          onClick={() => next !== undefined && onOpen(next)}
        />
        <IconButton icon="x" size="s" label={text.closePanel} onClick={onClose} />
      </header>
      {lesson.isWritable && (
        <div className={styles.status}>
          <SaveStatusLine />
        </div>
      )}
      <div className={styles.body} aria-busy={found?.of !== id || undefined}>
        <LessonEditor
          lesson={id}
          around={found?.of === id ? found.around : null}
          onAround={(around) => setFound({ of: id, around })}
        />
      </div>
    </aside>
  )
}
