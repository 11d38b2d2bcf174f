import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { Badge } from '@/ui/badge/badge'
import { cx } from '@/ui/cx'

import type { DiaryDay, DiaryDayOff } from '../../presenters/types'
import { diaryMessages, type DiaryMessages } from '../../translations'
import { dayAnchor } from '../hrefs'
import styles from './day-card.module.css'
import { DayEvents } from './day-events'
import { Homework } from './homework'
import { LessonItem } from './lesson-item'

export const whyOff = ({ off: words }: DiaryMessages, off: DiaryDayOff): string =>
  'name' in off ? words[off.kind](off.name) : words[off.kind]

type DayCardProps = {
  locale: Locale
  day: DiaryDay
  today: string
  /** The reader is the student in person, who ticks homework. */
  isOwn?: boolean
}

/** One day of the diary: its lessons in order, or why there are none. */
export const DayCard = ({
  locale,
  day: { date, off, lessons, homework, minutes, events },
  today,
  isOwn,
}: DayCardProps) => {
  const t = diaryMessages(locale)
  const anchor = dayAnchor(date)
  const isToday = date === today
  return (
    <section
      aria-labelledby={`${anchor}-title`}
      className={cx(styles.day, isToday && styles.today, lessons.length === 0 && styles.free)}
      id={anchor}
    >
      <h2 className={styles.title} id={`${anchor}-title`}>
        <time dateTime={date}>{formatDate(locale, date, 'weekday')}</time>
        {isToday && <Badge tone="accent">{t.today}</Badge>}
        {off && <span className={styles.off}>{whyOff(t, off)}</span>}
        {minutes > 0 && <span className={styles.off}>{t.dayMinutes(minutes)}</span>}
      </h2>
      {lessons.length > 0 && (
        <ol className={styles.lessons} role="list">
          {lessons.map((lesson) => (
            <LessonItem
              key={lesson.id}
              date={date}
              isOwn={isOwn}
              lesson={lesson}
              locale={locale}
              today={today}
            />
          ))}
        </ol>
      )}
      {lessons.length === 0 && !off && <p className={styles.empty}>{t.notScheduled}</p>}
      {events.length > 0 && <DayEvents events={events} label={t.events} />}
      {homework.length > 0 && (
        <div className={styles.more}>
          <h3 className={styles.moreTitle}>{t.homeworkOfDay}</h3>
          {homework.map((one) => (
            <Homework
              key={one.lesson}
              about={one.subject}
              due={date}
              homework={one}
              isOwn={isOwn}
              locale={locale}
              subject={one.subject}
            />
          ))}
        </div>
      )}
    </section>
  )
}
