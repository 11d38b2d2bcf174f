import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { formatBytes, formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge } from '@/ui/badge/badge'
import { Icon } from '@/ui/icon/icon'
import { Link } from '@/ui/link/link'

import { splitLinks } from '../../domain/split-links'
import type { DiaryFile, DiaryHomework, DiaryWork } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import { homeworkHref } from '../hrefs'
import { HomeworkTick } from './homework-tick'
import styles from './homework.module.css'

/** Files to open or to keep, with their size: not everybody has much traffic. */
export const Files = ({
  locale,
  files,
  label,
}: {
  locale: Locale
  files: readonly DiaryFile[]
  label: string
}) => (
  <ul aria-label={label} className={styles.files} role="list">
    {files.map(({ id, filename, url, filesize }) => (
      <li key={id}>
        <Icon name="attach" size={16} />
        <a href={url}>{filename}</a> <span className={styles.size}>{formatBytes(locale, filesize)}</span>
      </li>
    ))}
  </ul>
)

/** What became of the answer, in a word. */
export const AnswerState = ({ locale, work: { answer } }: { locale: Locale; work: DiaryWork }) => {
  const { states } = diaryMessages(locale).answers
  const t = diaryMessages(locale).work
  if (!answer) return null
  if (answer.isReturned) return <Badge tone="warn">{t.returned}</Badge>
  return <Badge tone="good">{answer.isSeen ? states.seen : t.handed}</Badge>
}

type HomeworkProps = {
  locale: Locale
  homework: DiaryHomework
  /** Named where no lesson stands above it. */
  subject?: string
  /** Instead of «homework», for example when it has no date. */
  label?: string
  /** Of the lesson, for whoever hears the tick only. */
  about: string
  /** The reader is the student in person, who ticks. */
  isOwn?: boolean
  /** The day it is due: the way to where an answer is handed in. */
  due?: string
  /** Stands below, instead of the way there. */
  children?: ReactNode
}

/** What is to be done, set off so that it is found at a glance. */
export const Homework = ({
  locale,
  homework,
  subject,
  label,
  about,
  isOwn,
  due,
  children,
}: HomeworkProps) => {
  const t = diaryMessages(locale)
  const { lesson, text, files, setOn, minutes, work } = homework
  return (
    <div className={styles.homework} data-done={work.isDone || undefined} id={`homework-${lesson}`}>
      <p className={styles.label}>
        {subject ?? label ?? t.homework}
        <span className={styles.setOn}>{t.homeworkSetOn(formatDate(locale, setOn, 'weekdayShort'))}</span>
        {minutes !== null && <span className={styles.setOn}>{t.minutes(minutes)}</span>}
      </p>
      <p className={styles.text}>
        {splitLinks(text).map((part, index) =>
          part.href ? (
            <a key={index} href={part.href} rel="noopener noreferrer" target="_blank">
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
      </p>
      {files.length > 0 && <Files files={files} label={t.files} locale={locale} />}
      <div className={styles.work}>
        {isOwn ? (
          <HomeworkTick
            about={about}
            errorText={messages(locale).errors}
            isDone={work.isDone}
            lesson={lesson}
            text={{ done: t.work.done, doneOf: t.work.doneOf }}
          />
        ) : (
          work.isDone && <Badge tone="good">{t.work.done}</Badge>
        )}
        {!children && <AnswerState locale={locale} work={work} />}
        {!children && isOwn && due && (
          <Link className={styles.toAnswer} href={`${homeworkHref(undefined, due)}#homework-${lesson}`}>
            {work.answer ? t.work.change : t.work.answer}
          </Link>
        )}
      </div>
      {children}
    </div>
  )
}
