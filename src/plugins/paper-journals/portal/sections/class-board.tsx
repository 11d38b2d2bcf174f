import { namesOfUsers } from '@/access/names-of-users'
import type { ViewProps } from '@/app/portal-page'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { initials } from '@/i18n/names'
import { rosterOf, termsOfClass } from '@/plugins/journal'
import { Badge, Card, DataTable, EmptyState, Link, LinkButton, Row, Section, Stack, Tabs } from '@/ui'
import { ActionButton } from '@/ui/button/action-button'

import type { CheckLine } from '../../domain/week-checks'
import { isWeekChecked } from '../../domain/week-checks'
import { readBoard } from '../../operations/read-board'
import { dayIn, presentDiscrepancy } from '../../presenters/present-discrepancy'
import { paperMessages } from '../../translations'
import { DiscrepancyDialog } from '../components/discrepancy-dialog'
import { DiscrepancyState } from '../components/discrepancy-state'
import { pagesHref, weekHref } from '../hrefs'

type Props = Pick<ViewProps, 'req' | 'facts' | 'locale'> & {
  class: number
  week: SchoolDate
  /** The classes to choose from. */
  classes: readonly { id: number; name: string }[]
}

/** One class: its journals of the week, ticked off one by one, and what differs. */
export const ClassBoard = async ({ req, facts, locale, class: id, week, classes }: Props) => {
  const { board: text, discrepancy } = paperMessages(locale)
  const { errors } = messages(locale)
  const { reference } = facts
  const board = await readBoard({ req, facts, class: id, date: week })
  const nameOf = await namesOfUsers(req, facts, [
    ...board.lines.map(({ check }) => check?.by ?? null),
    ...board.discrepancies.flatMap(({ author, seenBy }) => [author, seenBy]),
  ])
  const span = { from: week, to: board.to }
  const term = termsOfClass(facts, id).find(
    (one) => isWithin(one, week) || isWithin(one, board.to) || isWithin(span, one.from),
  )
  const subjectOf = (workload: number): string => {
    const row = reference.workloads.get(workload)
    return [
      reference.subjects.get(row?.subject ?? 0)?.name,
      reference.subgroups.get(row?.subgroup ?? 0)?.name,
    ]
      .filter(Boolean)
      .join(', ')
  }
  const teacherOf = (workload: number): string => {
    const staff = reference.staff.get(reference.workloads.get(workload)?.teacher ?? 0)
    const person = reference.people.get(staff?.person ?? 0)
    return person ? initials(person) : ''
  }
  const checked = board.lines.filter(({ check }) => check !== null).length
  const actionsOf = ({ workload, check }: CheckLine) => {
    const name = subjectOf(workload)
    const lessons = board.lessons.get(workload) ?? []
    return (
      <Row gap={8}>
        <ActionButton
          url="/api/paper-journals/checks"
          method="PUT"
          body={{ workload, week, isChecked: check === null }}
          label={check ? text.untick : text.tick}
          spoken={check ? text.untickOf(name) : text.tickOf(name)}
          size="s"
          {...(check ? {} : { tone: 'primary' as const })}
          errorText={errors}
        />
        <DiscrepancyDialog
          workload={workload}
          week={week}
          title={discrepancy.title(name)}
          spoken={discrepancy.addOf(name)}
          lessons={lessons.map((lesson) => ({
            value: lesson.id,
            label: discrepancy.lessonOf(
              formatDate(locale, lesson.date, 'weekdayShort'),
              lesson.number,
              lesson.topic ?? '',
            ),
          }))}
          students={rosterOf(reference, reference.workloads.get(workload)!, span).map((row) => ({
            value: row.student,
            label: row.name,
          }))}
          errorText={errors}
          text={{
            add: discrepancy.add,
            lesson: discrepancy.lesson,
            anyLesson: discrepancy.anyLesson,
            student: discrepancy.student,
            anyStudent: discrepancy.anyStudent,
            onPaper: discrepancy.onPaper,
            onPaperHint: discrepancy.onPaperHint,
            here: discrepancy.here,
            hereHint: discrepancy.hereHint,
            done: discrepancy.done,
            doneHint: discrepancy.doneHint,
            optional: discrepancy.optional,
            save: discrepancy.save,
            close: discrepancy.close,
            problem: discrepancy.problem,
            saved: discrepancy.saved,
          }}
        />
      </Row>
    )
  }
  return (
    <Stack>
      {classes.length > 1 && (
        <Tabs
          label={text.classes}
          look="segments"
          items={classes.map((one) => ({
            href: weekHref({ class: one.id, date: week }),
            label: one.name,
            isCurrent: one.id === id,
          }))}
        />
      )}
      <Card
        title={`${reference.classes.get(id)?.name ?? ''}. ${
          isWeekChecked(board.lines) ? text.done : text.progress(checked, board.lines.length)
        }`}
        isFlush
        actions={
          <Row gap={8}>
            <LinkButton href={pagesHref({ class: id }, span)} size="s" icon="file" download>
              {text.printWeek}
            </LinkButton>
            {term && (
              <LinkButton href={pagesHref({ class: id }, term)} size="s" icon="file" download>
                {text.printTerm}
              </LinkButton>
            )}
          </Row>
        }
      >
        <DataTable<CheckLine>
          isFlush
          caption={text.caption}
          rows={board.lines}
          rowKey={({ workload }) => workload}
          empty={
            <EmptyState isInside icon="calendar" title={text.emptyTitle}>
              {text.emptyLead}
            </EmptyState>
          }
          columns={[
            {
              key: 'subject',
              header: text.subject,
              cell: ({ workload }) => <Link href={`/journal/${workload}`}>{subjectOf(workload)}</Link>,
            },
            { key: 'teacher', header: text.teacher, cell: ({ workload }) => teacherOf(workload) },
            {
              key: 'recorded',
              header: text.recorded,
              cell: ({ recorded, lessons }) => (
                <Badge tone={recorded < lessons ? 'warn' : 'neutral'}>
                  {text.recordedOf(recorded, lessons)}
                </Badge>
              ),
            },
            {
              key: 'check',
              header: text.check,
              cell: ({ check }) =>
                check ? (
                  <Badge tone="good">
                    {text.checkedAt(dayIn(facts, locale, check.at), nameOf(check.by))}
                  </Badge>
                ) : (
                  text.notChecked
                ),
            },
            {
              key: 'print',
              header: text.print,
              cell: ({ workload }) => (
                <LinkButton href={pagesHref({ workload }, term ?? span)} size="s" icon="file" download>
                  PDF <span className="sr-only">{text.printOf(subjectOf(workload))}</span>
                </LinkButton>
              ),
            },
            ...(board.isOwn
              ? [
                  {
                    key: 'actions',
                    header: <span className="sr-only">{messages(locale).actions.column}</span>,
                    cell: actionsOf,
                  },
                ]
              : []),
          ]}
        />
      </Card>
      <Section title={text.found}>
        {board.discrepancies.length === 0 ? (
          <p>{text.noneFound}</p>
        ) : (
          <Card isFlush>
            <DataTable
              isFlush
              caption={paperMessages(locale).register.title}
              rows={board.discrepancies.map((row) => presentDiscrepancy({ row, facts, locale, nameOf }))}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'subject',
                  header: text.subject,
                  cell: (row) => [subjectOf(row.workload), row.where].filter(Boolean).join(' · '),
                },
                { key: 'onPaper', header: discrepancy.onPaper, cell: (row) => row.onPaper },
                { key: 'here', header: discrepancy.here, cell: (row) => row.here },
                {
                  key: 'done',
                  header: discrepancy.done,
                  width: 'wide',
                  cell: (row) => (
                    <DiscrepancyState
                      row={row}
                      mayNote={facts.statuses.has('deputy')}
                      text={discrepancy}
                      errorText={errors}
                    />
                  ),
                },
              ]}
            />
          </Card>
        )}
      </Section>
    </Stack>
  )
}
