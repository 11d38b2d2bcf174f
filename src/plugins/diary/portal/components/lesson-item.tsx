import type { Locale } from '@/core/locale'
import { formatDate, formatTimeRange } from '@/i18n/format'
import { AbsenceBadge } from '@/ui/badge/absence-badge'
import { Badge } from '@/ui/badge/badge'

import type { DiaryLesson } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import { Files, Homework } from './homework'
import styles from './lesson-item.module.css'
import { TaskLine } from './task-line'

type LessonItemProps = {
  locale: Locale
  lesson: DiaryLesson
  /** The day of the lesson. */
  date: string
  today: string
  /** The reader is the student in person, who ticks homework. */
  isOwn?: boolean
}

/** A lesson of the day: when, where and with whom, what was done, what is to be done, and the own marks. */
export const LessonItem = ({ locale, lesson, date, today, isOwn }: LessonItemProps) => {
  const t = diaryMessages(locale)
  return (
    <li className={styles.lesson} data-cancelled={lesson.isCancelled || undefined}>
      <span className={styles.number}>
        <span className="sr-only">{t.lessonNumber(lesson.number)}</span>
        <span aria-hidden>{lesson.number}</span>
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 className={styles.subject}>
            {lesson.subject}
            {lesson.subgroup && <span className={styles.subgroup}>{lesson.subgroup}</span>}
          </h3>
          {lesson.isCancelled && <Badge tone="warn">{t.cancelled}</Badge>}
          {lesson.movedFrom && !lesson.isCancelled && (
            <Badge tone="accent">{t.movedFrom(formatDate(locale, lesson.movedFrom))}</Badge>
          )}
          {lesson.attendance && <AbsenceBadge code={lesson.attendance} locale={locale} />}
        </div>
        <p className={styles.meta}>
          {lesson.start && lesson.end && (
            <span data-figures>{formatTimeRange(locale, lesson.start, lesson.end)}</span>
          )}
          {lesson.room && <span>{t.room(lesson.room)}</span>}
          <span>
            {lesson.teacher}
            {lesson.isSubstitution && ` (${t.substitution})`}
          </span>
        </p>
        {lesson.topic && (
          <p className={styles.topic}>
            <span className="sr-only">{t.topic}: </span>
            {lesson.topic}
          </p>
        )}
        {lesson.homework.map((one) => (
          <Homework
            key={one.lesson}
            about={lesson.subject}
            due={date}
            homework={one}
            isOwn={isOwn}
            locale={locale}
          />
        ))}
        {lesson.undatedHomework && (
          <Homework
            about={lesson.subject}
            due={date}
            homework={lesson.undatedHomework}
            isOwn={isOwn}
            label={t.homeworkUndated}
            locale={locale}
          />
        )}
        {lesson.studentNote && (
          <p className={styles.topic}>
            <span className="sr-only">{t.noteOfTeacher}: </span>
            {lesson.studentNote}
          </p>
        )}
        {lesson.behaviour.map(({ kind, text }) => (
          <p key={kind} className={styles.topic}>
            <Badge tone={kind === 'praise' ? 'good' : 'warn'}>{t.behaviour[kind]}</Badge> {text}
          </p>
        ))}
        {lesson.files.length > 0 && <Files files={lesson.files} label={t.materials} locale={locale} />}
        {lesson.tasks.length > 0 && (
          <ul className={styles.tasks} role="list">
            {lesson.tasks.map((task) => (
              <TaskLine
                key={task.id}
                locale={locale}
                task={task}
                today={today}
                topicOfLesson={lesson.topic}
              />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
