'use client'

import { useEffect, useState } from 'react'

import { fill } from '@/i18n/locale'
import { Badge } from '@/ui/badge/badge'

import { addMinutes, momentOf } from '../../domain/now-next'
import type { NowLesson } from '../../operations/read-now'
import type { ScheduleMessages } from '../../translations'
import styles from './now-next.module.css'

type Text = ScheduleMessages['home']

type Props = {
  lessons: readonly NowLesson[]
  isTeacher: boolean
  /** The school's time when the page was made, `HH:mm`; from then on the browser counts the minutes. */
  time: string
  /** The next school day in words. */
  nextDay: string | null
  nextFirst: NowLesson | null
  text: Text
}

/** How often the clock is looked at, in milliseconds. */
const TICK = 15_000

/** The school's time of day, going on from what the server said. */
const useSchoolTime = (time: string): string => {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const start = Date.now()
    const timer = setInterval(() => setPassed(Math.floor((Date.now() - start) / 60_000)), TICK)
    return () => clearInterval(timer)
  }, [time])
  return addMinutes(time, passed)
}

const nameOf = (lesson: NowLesson, text: Text): string =>
  [
    lesson.title,
    lesson.room && (/^\d/.test(lesson.room) ? fill(text.room, { name: lesson.room }) : lesson.room),
  ]
    .filter(Boolean)
    .join(', ')

type LineProps = { label: string; lesson: NowLesson; note: string; isTeacher: boolean; text: Text }

const Line = ({ label, lesson, note, isTeacher, text }: LineProps) => (
  <div className={styles.line}>
    <dt className={styles.label}>{label}</dt>
    <dd className={styles.value}>
      <span className={styles.name}>{nameOf(lesson, text)}</span>
      <span className={styles.note}>
        {[fill(text.lesson, { n: lesson.number }), `${lesson.start}–${lesson.end}`, note].join(' · ')}
      </span>
      {lesson.substitution && (
        <Badge tone="warn">
          {fill(isTeacher ? text.insteadOf : text.substitution, { name: lesson.substitution })}
        </Badge>
      )}
    </dd>
  </div>
)

/** The lesson that goes on, the one that comes next, and what is changed today; the minutes go on by themselves. */
export const NowNext = ({ lessons, isTeacher, time, nextDay, nextFirst, text }: Props) => {
  const { phase, now, left, next, until } = momentOf(lessons, useSchoolTime(time))
  const cancelled = lessons.filter(({ isCancelled }) => isCancelled)
  const isOver = phase === 'free' || phase === 'after'
  const heading = {
    free: text.free,
    before: text.before,
    break: text.breakNow,
    after: text.after,
    lesson: null,
  }
  return (
    <div className={styles.card}>
      {heading[phase] && <p className={styles.phase}>{heading[phase]}</p>}
      <dl className={styles.lines}>
        {now && (
          <Line
            label={text.now}
            lesson={now}
            note={fill(text.left, { n: left ?? 0 })}
            isTeacher={isTeacher}
            text={text}
          />
        )}
        {next && (
          <Line
            label={text.next}
            lesson={next}
            note={
              (until ?? 0) <= 90
                ? fill(text.until, { n: until ?? 0 })
                : fill(text.at, { time: next.start ?? '' })
            }
            isTeacher={isTeacher}
            text={text}
          />
        )}
      </dl>
      {cancelled.length > 0 && (
        <ul className={styles.changes}>
          {cancelled.map((lesson) => (
            <li key={lesson.id}>
              <Badge tone="bad">
                {fill(text.cancelled, {
                  lesson: `${fill(text.lesson, { n: lesson.number })}, ${lesson.title}`,
                })}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      {isOver && (
        <p className={styles.note}>
          {nextDay ? `${fill(text.nextDay, { day: nextDay })}. ` : text.noNextDay}
          {nextDay &&
            nextFirst &&
            fill(text.first, {
              lesson: [nextFirst.start, nameOf(nextFirst, text)].filter(Boolean).join(', '),
            })}
        </p>
      )}
    </div>
  )
}
