import type { View } from '@/app/portal-page'
import type { Locale } from '@/core/locale'
import { formatDate, formatTimeRange } from '@/i18n/format'
import { Badge, Card, EmptyState, LinkButton, List, ListItem, Stack } from '@/ui'

import { lessonNow, type When } from '../../domain/lesson-now'
import { readTeacherDay, type TeacherLesson } from '../../operations/teacher-day'
import { type JournalMessages, journalMessages } from '../../translations'
import styles from './teacher-today.module.css'

type Text = JournalMessages['home']

const stateOf = ({ state, time, isFilled }: TeacherLesson, text: Text) => {
  if (state === 'cancelled') return <Badge>{text.cancelled}</Badge>
  if (isFilled) return <Badge tone="good">{text.recorded}</Badge>
  if (time === 'ahead') return <Badge>{text.ahead}</Badge>
  if (time === 'now') return <Badge tone="accent">{text.now}</Badge>
  return <Badge tone="warn">{state === 'held' ? text.noTopic : text.notRecorded}</Badge>
}

const noteOf = ({ start, end, room, topic, isSubstitution }: TeacherLesson, locale: Locale, text: Text) =>
  [
    start && end ? formatTimeRange(locale, start, end) : null,
    room && (/^\d/.test(room) ? text.room(room) : room),
    isSubstitution ? text.substitution : null,
    topic,
  ]
    .filter(Boolean)
    .join(' · ')

const TITLES = {
  now: 'nowTitle',
  next: 'nextTitle',
  unrecorded: 'unrecordedTitle',
  over: 'lastTitle',
} as const satisfies Record<When, keyof Text>

/** The lesson that goes on or comes next, and the one button that opens it. */
const PresentLesson = ({
  lesson,
  when,
  inMinutes,
  locale,
}: {
  lesson: TeacherLesson
  when: When
  inMinutes: number | null
  locale: Locale
}) => {
  const text = journalMessages(locale).home
  return (
    <Card
      title={text[TITLES[when]]}
      note={inMinutes !== null && inMinutes > 0 ? text.inMinutes(inMinutes) : undefined}
    >
      <div className={styles.present}>
        <div className={styles.words}>
          <p className={styles.what}>
            {lesson.class} · {[lesson.subject, lesson.subgroup].filter(Boolean).join(', ')}
          </p>
          <p className={styles.note}>{noteOf(lesson, locale, text)}</p>
        </div>
        <LinkButton href={`/lessons/${lesson.id}`} tone="primary" size="l" icon="edit">
          {text.openLesson}
        </LinkButton>
      </div>
    </Card>
  )
}

/** The teacher's lessons of today, each one tap from its record. */
const TeacherToday: View = async ({ req, facts, locale }) => {
  const text = journalMessages(locale).home
  if (facts.staff === null) return null
  const { lessons, nextDate } = await readTeacherDay({ req, facts })
  if (lessons.length === 0) {
    return (
      <EmptyState icon="calendar" title={text.noLessons}>
        {nextDate ? text.nextDay(formatDate(locale, nextDate, 'weekday')) : text.noNext}
      </EmptyState>
    )
  }
  const present = lessonNow(lessons, facts.time)
  return (
    <Stack>
      {present && <PresentLesson {...present} locale={locale} />}
      <Card title={text.today} isFlush>
        <List>
          {lessons.map((lesson) => (
            <ListItem
              key={lesson.id}
              href={`/lessons/${lesson.id}`}
              lead={lesson.number}
              title={`${lesson.class} · ${[lesson.subject, lesson.subgroup].filter(Boolean).join(', ')}`}
              note={noteOf(lesson, locale, text)}
              end={stateOf(lesson, text)}
            />
          ))}
        </List>
      </Card>
    </Stack>
  )
}

export default TeacherToday
