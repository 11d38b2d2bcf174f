import type { View } from '@/app/portal-page'
import { addDays, isSchoolDate } from '@/core/school-date'
import { formatDate, formatTimeRange } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import {
  Badge,
  Card,
  DataTable,
  EmptyState,
  LinkButton,
  List,
  ListItem,
  Notice,
  Page,
  Row,
  Stack,
} from '@/ui'
import { FilterForm } from '@/ui/filter-form/filter-form'

import { type DayLesson, readDay } from '../../operations/read-day'
import { staffChoices } from '../../operations/staff-choices'
import { substitutionMessages } from '../../translations'
import { AbsenceDialog } from '../components/absence-dialog'
import { ActionButton } from '@/ui/button/action-button'
import { hrefs } from '../hrefs'
import { tellDecision, tellSpan } from './tell'

const TONES = {
  open: 'bad',
  planned: 'warn',
  announced: 'good',
  withdrawn: 'neutral',
  recorded: 'neutral',
} as const

/** A day of substitutions: who is away, all lessons touched, what was decided, and what is still open, loud. */
const DayView: View = async ({ req, facts, locale, searchParams }) => {
  const all = substitutionMessages(locale)
  const { day: text } = all
  const { errors } = messages(locale)
  const date = isSchoolDate(searchParams.date) ? searchParams.date : facts.today
  const sought = searchParams.q ?? ''
  const day = await readDay({ req, facts, date, sought })
  const mayDecide = facts.statuses.has('administrator') || facts.statuses.has('deputy')
  const nameOf = (row: DayLesson): string => `${row.class}, ${row.subject}, ${row.number}`
  return (
    <Page
      locale={locale}
      title={`${all.title}, ${formatDate(locale, date, 'weekday')}`}
      lead={text.lead(day.open, day.decided)}
      width="full"
      actions={
        <>
          {mayDecide && (
            <AbsenceDialog
              absence={null}
              date={date}
              staff={staffChoices(facts)}
              text={all.absence}
              reasons={all.reasons}
              errorText={errors}
            />
          )}
          {mayDecide && day.toAnnounce > 0 && (
            <ActionButton
              url="/api/substituting/announcements"
              body={{ date }}
              label={text.announce(day.toAnnounce)}
              done={text.announced}
              errorText={errors}
            />
          )}
          <LinkButton href={hrefs.sheet(date)} icon="print">
            {text.sheet}
          </LinkButton>
          <LinkButton href={hrefs.register()} icon="chart">
            {text.register}
          </LinkButton>
          <LinkButton href={hrefs.absences()}>{text.absences}</LinkButton>
        </>
      }
    >
      <Stack>
        <nav aria-label={text.days}>
          <Row>
            <LinkButton href={hrefs.day(addDays(date, -1))}>← {text.previous}</LinkButton>
            {date !== facts.today && <LinkButton href={hrefs.day()}>{text.today}</LinkButton>}
            <LinkButton href={hrefs.day(addDays(date, 1))}>{text.next} →</LinkButton>
          </Row>
        </nav>
        {day.open > 0 && (
          <Notice
            tone="bad"
            title={text.openTitle(day.open)}
            action={
              mayDecide && (
                <LinkButton href={hrefs.arrange(date)} tone="primary">
                  {text.arrange}
                </LinkButton>
              )
            }
          >
            {text.openLead}
          </Notice>
        )}
        <Card title={text.away} isFlush>
          {day.absences.length === 0 ? (
            <EmptyState isInside icon="check-circle" title={text.nobodyAway}>
              {text.nobodyAwayLead}
            </EmptyState>
          ) : (
            <List>
              {day.absences.map((row) => (
                <ListItem
                  key={row.id}
                  href={mayDecide ? hrefs.absence(row.id) : undefined}
                  title={row.name}
                  note={[tellSpan(row, locale, text), row.note].filter(Boolean).join(' · ')}
                  end={<Badge>{all.reasons[row.reason]}</Badge>}
                />
              ))}
            </List>
          )}
        </Card>
        <FilterForm
          locale={locale}
          action="/substitutions"
          label={text.find}
          placeholder={text.findHint}
          value={sought}
        >
          <input type="hidden" name="date" value={date} />
        </FilterForm>
        <Card
          title={text.lessons}
          isFlush
          actions={
            mayDecide &&
            day.lessons.length > 0 && (
              <LinkButton href={hrefs.arrange(date)} size="s" icon="edit">
                {day.open > 0 ? text.arrange : text.change}
              </LinkButton>
            )
          }
        >
          <DataTable<DayLesson>
            isFlush
            caption={text.table}
            rows={day.lessons}
            rowKey={({ id }) => id}
            empty={
              <EmptyState isInside icon="calendar" title={sought ? text.notFound : text.noLessons}>
                {sought ? text.notFoundLead : text.noLessonsLead}
              </EmptyState>
            }
            columns={[
              {
                key: 'lesson',
                header: text.columns.lesson,
                cell: (row) => [
                  row.number,
                  row.start && row.end ? ` · ${formatTimeRange(locale, row.start, row.end)}` : '',
                  row.date === date ? '' : ` · ${formatDate(locale, row.date, 'short')}`,
                ],
              },
              { key: 'class', header: text.columns.class, cell: (row) => row.class },
              {
                key: 'subject',
                header: text.columns.subject,
                cell: (row) => [row.subject, row.subgroup].filter(Boolean).join(', '),
              },
              { key: 'teacher', header: text.columns.teacher, cell: (row) => row.teacher },
              {
                key: 'decision',
                header: text.columns.decision,
                width: 'wide',
                cell: (row) =>
                  [tellDecision(row, date, locale, text), row.decision?.note].filter(Boolean).join(' · ') ||
                  '—',
              },
              { key: 'room', header: text.columns.room, cell: (row) => row.room ?? '—' },
              {
                key: 'state',
                header: text.columns.state,
                cell: (row) => (
                  <Row gap={4}>
                    <Badge tone={TONES[row.status]}>{all.status[row.status]}</Badge>
                    {row.decision?.isAcknowledged && <Badge tone="good">{text.acknowledged}</Badge>}
                  </Row>
                ),
              },
              ...(mayDecide
                ? [
                    {
                      key: 'action',
                      header: text.columns.action,
                      cell: (row: DayLesson) =>
                        row.decision && row.seen > 0 && row.status !== 'recorded' ? (
                          <ActionButton
                            url="/api/substituting/withdrawals"
                            body={{ withdrawals: [{ lesson: row.id, date: row.date, seen: row.seen }] }}
                            label={text.withdraw}
                            spoken={text.withdrawOf(nameOf(row))}
                            size="s"
                            done={text.withdrawn}
                            errorText={errors}
                          />
                        ) : null,
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      </Stack>
    </Page>
  )
}

export default DayView
