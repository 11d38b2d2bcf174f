import type { Facts } from '@/access/facts'
import type { DayOff } from '@/collections/study/day-off'
import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { Badge, Card, cx } from '@/ui'

import { momentOf } from '../../domain/now-next'
import type { WeekLesson, WeekView as Kind } from '../../operations/find-lessons'
import type { Week, WeekDay } from '../../operations/read-week'
import type { ScheduleMessages } from '../../translations'
import styles from '../views/week.module.css'

type Text = ScheduleMessages['week']

const offText = (off: DayOff, text: Text): string => {
  if (off.kind === 'holiday') return text.holiday(off.name)
  if (off.kind === 'vacation') return text.vacation(off.name)
  return off.kind === 'weekend' ? text.weekend : text.outside
}

type LessonProps = { lesson: WeekLesson; kind: Kind; text: Text; locale: Locale; mark: string | null }

const Lesson = ({ lesson, kind, text, locale, mark }: LessonProps) => (
  <li
    className={cx(styles.lesson)}
    data-cancelled={lesson.isCancelled || undefined}
    data-now={mark ? true : undefined}
  >
    <span className={styles.number}>
      {lesson.number}
      {lesson.start && (
        <span className={styles.time}>
          {lesson.start}–{lesson.end}
        </span>
      )}
    </span>
    <span className={styles.what}>
      <span className={styles.subject}>
        {kind === 'teacher' || kind === 'room' ? `${lesson.class}, ${lesson.subject}` : lesson.subject}
        {lesson.subgroup && <span className={styles.soft}> · {lesson.subgroup}</span>}
      </span>
      <span className={styles.soft}>
        {[
          kind === 'teacher' && !lesson.substitute ? null : (lesson.substitute ?? lesson.teacher),
          lesson.substitute && text.insteadOf(lesson.teacher),
          kind !== 'room' && lesson.room && text.room(lesson.room),
          lesson.movedFrom &&
            text.movedFrom(formatDate(locale, lesson.movedFrom.date, 'short'), lesson.movedFrom.number),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {(mark || lesson.isCancelled) && (
        <Badge tone={lesson.isCancelled ? 'bad' : 'accent'}>
          {lesson.isCancelled ? text.cancelled : mark}
        </Badge>
      )}
    </span>
  </li>
)

type DayProps = { day: WeekDay; week: Week; facts: Facts; locale: Locale; text: Text }

/** The lessons of a day in their order; today's with what goes on now and what comes next. */
export const DayCard = ({ day, week, facts, locale, text }: DayProps) => {
  const moment = day.date === facts.today ? momentOf(day.lessons, facts.time) : null
  const markOf = ({ number, isCancelled }: WeekLesson): string | null => {
    if (isCancelled) return null
    if (number === moment?.now?.number) return text.now
    return number === moment?.next?.number ? text.nextLesson : null
  }
  return (
    <Card title={formatDate(locale, day.date, 'weekday')} isFlush>
      {day.lessons.length === 0 ? (
        <p className={styles.none}>{day.off ? offText(day.off, text) : text.noLessons}</p>
      ) : (
        <ol className={styles.lessons}>
          {day.lessons.map((lesson) => (
            <Lesson
              key={lesson.id}
              lesson={lesson}
              kind={week.view}
              text={text}
              locale={locale}
              mark={markOf(lesson)}
            />
          ))}
        </ol>
      )}
    </Card>
  )
}
