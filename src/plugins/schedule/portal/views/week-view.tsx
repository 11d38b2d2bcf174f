import type { Facts } from '@/access/facts'
import type { View } from '@/app/portal-page'
import type { DayOff } from '@/collections/study/day-off'
import { parseId } from '@/core/ids'
import type { Locale } from '@/core/locale'
import { addDays, isSchoolDate, startOfWeek } from '@/core/school-date'
import { formatDate, formatDateRange } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Button, Card, cx, EmptyState, LinkButton, Page, Row, SelectField, Stack, Tabs } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'

import {
  ownWeek,
  readWeek,
  WEEK_VIEWS,
  weekChoices,
  type Week,
  type WeekDay,
  type WeekLesson,
  type WeekView as Kind,
} from '../../operations/read-week'
import { scheduleMessages, type ScheduleMessages } from '../../translations'
import { hrefs } from '../hrefs'
import styles from './week.module.css'

type Text = ScheduleMessages['week']

const isKind = (value: string | undefined): value is Kind => WEEK_VIEWS.some((kind) => kind === value)

const offText = (off: DayOff, text: Text): string => {
  if (off.kind === 'holiday') return text.holiday(off.name)
  if (off.kind === 'vacation') return text.vacation(off.name)
  return off.kind === 'weekend' ? text.weekend : text.outside
}

/** The lesson that goes on, and the one that comes next, of a list in the order of time. */
const nowAndNext = (day: WeekDay, time: string) => {
  const lessons = day.lessons.filter(({ isCancelled }) => !isCancelled)
  const now = lessons.find(({ start, end }) => start && end && start <= time && time <= end)
  const next = lessons.find(({ start }) => start && start > time)
  return { now: now?.number ?? null, next: next?.number ?? null }
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
          kind === 'teacher' ? null : (lesson.substitute ?? lesson.teacher),
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

const Day = ({ day, week, facts, locale, text }: DayProps) => {
  const isToday = day.date === facts.today
  const { now, next } = isToday ? nowAndNext(day, facts.time) : { now: null, next: null }
  const markOf = ({ number, isCancelled }: WeekLesson): string | null =>
    isCancelled ? null : number === now ? text.now : number === next ? text.nextLesson : null
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

/** The lessons of a week, of one's own first; by class, teacher and room for the staff. */
const WeekPage: View = async ({ req, facts, locale, searchParams }) => {
  const messagesOf = scheduleMessages(locale)
  const text = messagesOf.week
  const choices = weekChoices(facts)
  const own = ownWeek(facts, choices)
  const mayArrange = facts.statuses.has('administrator') || facts.statuses.has('deputy')
  const mayOversee = mayArrange || facts.statuses.has('principal')
  const arrange = mayArrange && (
    <LinkButton href={hrefs.versions} icon="edit" tone="primary">
      {text.arrange}
    </LinkButton>
  )
  if (!own) {
    return (
      <Page locale={locale} title={messagesOf.title} actions={arrange}>
        <EmptyState icon="calendar" title={text.nobody}>
          {text.nobodyLead}
        </EmptyState>
      </Page>
    )
  }
  const view = isKind(searchParams.view) ? searchParams.view : own.view
  const first = view === own.view ? own.id : choices[view][0]?.id
  const id = parseId(searchParams.of) ?? first ?? own.id
  const date = isSchoolDate(searchParams.date) ? searchParams.date : facts.today
  const week = await readWeek({ req, facts, view, id, date })
  const kinds = WEEK_VIEWS.filter((kind) => choices[kind].length > 0)
  const address = (more: Record<string, string | number | undefined>) =>
    hrefs.week({ view, of: id, date: searchParams.date, ...more })
  const isPresent = startOfWeek(facts.today) === week.from
  return (
    <Page
      locale={locale}
      title={text.of[view](week.subject.name)}
      lead={formatDateRange(locale, week.from, week.to)}
      width="full"
      actions={
        <>
          <LinkButton
            href={`/api/schedule/week/table?view=${view}&of=${id}&date=${week.from}&format=xlsx`}
            icon="download"
            download
          >
            {text.xlsx}
          </LinkButton>
          <PrintButton>{messages(locale).actions.print}</PrintButton>
          {mayOversee && (
            <LinkButton href={hrefs.load()} icon="chart">
              {messagesOf.load.open}
            </LinkButton>
          )}
          {arrange}
        </>
      }
      tabs={
        kinds.length > 1 && (
          <Tabs
            label={text.viewsLabel}
            items={kinds.map((kind) => ({
              href: hrefs.week({ view: kind, date: searchParams.date }),
              label: text.views[kind],
              isCurrent: kind === view,
            }))}
          />
        )
      }
    >
      <Stack>
        <div className={styles.tools}>
          {choices[view].length > 1 && (
            <form action={hrefs.week()} method="get" className={styles.choice}>
              <input type="hidden" name="view" value={view} />
              {searchParams.date && <input type="hidden" name="date" value={date} />}
              <SelectField
                name="of"
                label={text.choose[view]}
                defaultValue={id}
                options={choices[view].map((choice) => ({ value: choice.id, label: choice.name }))}
              />
              <Button type="submit">{text.show}</Button>
            </form>
          )}
          <nav aria-label={text.weeks}>
            <Row>
              <LinkButton href={address({ date: addDays(week.from, -7) })}>← {text.previous}</LinkButton>
              {!isPresent && <LinkButton href={address({ date: undefined })}>{text.present}</LinkButton>}
              <LinkButton href={address({ date: addDays(week.from, 7) })}>{text.next} →</LinkButton>
            </Row>
          </nav>
        </div>
        {week.days.every(({ lessons, off }) => lessons.length === 0 && !off) ? (
          <EmptyState icon="calendar" title={text.empty}>
            {text.emptyLead}
          </EmptyState>
        ) : (
          <div className={styles.week}>
            {week.days.map((day) => (
              <Day key={day.date} day={day} week={week} facts={facts} locale={locale} text={text} />
            ))}
          </div>
        )}
      </Stack>
    </Page>
  )
}

export default WeekPage
