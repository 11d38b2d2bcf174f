'use client'

import { useEffect, useRef } from 'react'

import { fill } from '@/i18n/locale'
import { Badge } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'
import { Link } from '@/ui/link/link'

import type { PresentedLesson } from '../../../presenters/types'
import type { PlannedTopic } from '../../../types'
import { useData, useJournal } from '../session/journal-context'
import styles from './lesson.module.css'

type PlannedTopicCardProps = {
  lesson: PresentedLesson
  planned: PlannedTopic
  onTake: (planned: PlannedTopic) => void
}

/** What the plan has for this lesson. One key writes its topic, type and homework, which save themselves as if typed. */
export const PlannedTopicCard = ({ lesson, planned, onTake }: PlannedTopicCardProps) => {
  const { text } = useJournal()
  const { lessonTypes } = useData()
  const isTaken = lesson.topic === planned.title
  const take = useRef<(() => void) | null>(null)
  useEffect(() => {
    take.current = isTaken ? null : () => onTake(planned)
  })

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // By its place on the keyboard: the letter differs between layouts.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyT') return
      event.preventDefault()
      take.current?.()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  const type = lessonTypes.find(({ id }) => id === planned.lessonType)
  const about = [
    planned.section,
    type?.name,
    planned.homework && fill(text.plannedHomework, { homework: planned.homework }),
    planned.homeworkMinutes !== null && fill(text.plannedMinutes, { n: planned.homeworkMinutes }),
  ].filter(Boolean)
  return (
    <section className={styles.planned} aria-label={text.plannedTitle}>
      <p className={styles.hint}>
        {fill(planned.isOfLesson ? text.plannedHere : text.plannedNext, {
          place: planned.place,
          of: planned.of,
        })}{' '}
        {planned.isControl && <Badge tone="warn">{text.plannedControl}</Badge>}
      </p>
      <p className={styles.plannedTopic}>{planned.title}</p>
      {about.length > 0 && <p className={styles.hint}>{about.join(' · ')}</p>}
      <div className={styles.plannedActions}>
        {isTaken ? (
          <span role="status">{text.plannedTaken}</span>
        ) : (
          <Button size="s" aria-keyshortcuts="Alt+T" onClick={() => onTake(planned)}>
            {lesson.topic ? text.plannedReplace : text.plannedTake} <kbd>Alt+T</kbd>
          </Button>
        )}
        <Link href={planned.href}>{text.plannedLink}</Link>
      </div>
    </section>
  )
}
