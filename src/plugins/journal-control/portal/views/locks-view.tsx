import { namesOfUsers } from '@/access/names-of-users'
import type { View } from '@/app/portal-page'
import { addDays } from '@/core/school-date'
import { formatDate, formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, DataTable, EmptyState, Page, Stack } from '@/ui'

import { controlRulesOn } from '../../domain/control-rules'
import { controlStateOf } from '../../operations/control-cache'
import { listLocks } from '../../operations/locks'
import { presentLineName, teacherName } from '../../presenters/present-line'
import { controlMessages } from '../../translations'
import type { LockRow, OpeningRow } from '../../types'
import { controlChoices } from '../choices'
import { CloseOpening } from '../components/close-opening'
import { LiftDialog, LockDialog, OpeningDialog } from '../components/lock-dialogs'
import { schoolPeriods } from '@/access/school-periods'
import { ControlTabs } from '../sections/control-tabs'

/** What is locked, since when and why; and who may nevertheless write until when. */
const LocksView: View = async ({ req, facts, locale }) => {
  const all = controlMessages(locale)
  const { locks: text, forms } = all
  const { errors: errorText } = messages(locale)
  const { reference, today } = facts
  const { locks, openings } = await listLocks({ req, facts })
  const { rules } = await controlStateOf(req.payload, facts.school)
  const { lockDays } = controlRulesOn(rules, today)
  const nameOf = await namesOfUsers(req, facts, [
    ...locks.flatMap(({ lockedBy, liftedBy }) => [lockedBy, liftedBy]),
    ...openings.flatMap(({ openedBy, closedBy }) => [openedBy, closedBy]),
  ])
  const mayLock = facts.statuses.has('deputy') || facts.statuses.has('administrator')
  const choices = controlChoices(facts)
  const { term } = schoolPeriods(facts)
  const { timeZone } = reference.school
  const when = (user: number | null, at: string) =>
    `${nameOf(user)}, ${formatInstant(locale, at, { timeZone })}`
  const scopeOf = ({ grade, class: classId, subject }: LockRow): string =>
    [
      grade === null ? null : text.gradeOf(grade),
      classId === null ? null : reference.classes.get(classId)?.name,
      subject === null ? null : reference.subjects.get(subject)?.name,
    ]
      .filter(Boolean)
      .join(', ') || text.school
  const whomOf = ({ teacher, workload }: OpeningRow): string =>
    workload === null
      ? teacherName(facts, teacher ?? 0)
      : Object.values(presentLineName(facts, workload)).join(' · ')
  const lessonsOf = ({ from, to }: OpeningRow): string =>
    [from && formatDate(locale, from, 'short'), to && formatDate(locale, to, 'short')]
      .filter(Boolean)
      .join(' – ') || text.allLessons
  return (
    <Page
      locale={locale}
      title={all.tabs.locks}
      lead={text.lead}
      width="full"
      tabs={<ControlTabs locale={locale} current="locks" />}
      actions={
        mayLock && (
          <>
            <LockDialog
              // A term that goes on is locked when it is over: until then yesterday is offered.
              through={term.to < today ? term.to : addDays(today, -1)}
              grades={choices.grades}
              classes={choices.classes}
              subjects={choices.subjects}
              text={forms}
              errorText={errorText}
            />
            <OpeningDialog
              teachers={choices.teachers}
              workloads={choices.workloads}
              until={addDays(today, 3)}
              today={today}
              text={forms}
              errorText={errorText}
            />
          </>
        )
      }
    >
      <Stack>
        <p>{lockDays === null ? text.autoOff : text.auto(lockDays)}</p>
        <Card title={text.locks} isFlush>
          <DataTable<LockRow>
            isFlush
            caption={`${all.tabs.locks}: ${text.locks}`}
            rows={locks}
            rowKey={({ id }) => id}
            empty={
              <EmptyState isInside icon="lock" title={text.noLocks}>
                {text.noLocksLead}
              </EmptyState>
            }
            columns={[
              {
                key: 'through',
                header: text.through,
                cell: ({ through }) => formatDate(locale, through, 'numeric'),
              },
              { key: 'scope', header: text.scope, cell: scopeOf },
              { key: 'note', header: text.note, cell: ({ note }) => note ?? '' },
              { key: 'who', header: text.who, cell: ({ lockedBy, lockedAt }) => when(lockedBy, lockedAt) },
              {
                key: 'state',
                header: text.state,
                cell: (lock) =>
                  lock.liftedAt === null ? (
                    <Badge tone="warn">{text.inForce}</Badge>
                  ) : (
                    text.liftedBy(when(lock.liftedBy, lock.liftedAt), lock.liftReason ?? '')
                  ),
              },
              {
                key: 'lift',
                header: mayLock && <span className="sr-only">{forms.lift}</span>,
                cell: (lock) =>
                  mayLock &&
                  lock.liftedAt === null && (
                    <LiftDialog
                      id={lock.id}
                      name={`${formatDate(locale, lock.through)}, ${scopeOf(lock)}`}
                      text={forms}
                      errorText={errorText}
                    />
                  ),
              },
            ]}
          />
        </Card>
        <Card title={text.openings} isFlush>
          <DataTable<OpeningRow>
            isFlush
            caption={`${all.tabs.locks}: ${text.openings}`}
            rows={openings}
            rowKey={({ id }) => id}
            empty={
              <EmptyState isInside icon="journal" title={text.noOpenings}>
                {text.noOpeningsLead}
              </EmptyState>
            }
            columns={[
              { key: 'whom', header: text.whom, cell: whomOf },
              { key: 'lessons', header: text.lessons, cell: lessonsOf },
              {
                key: 'until',
                header: text.until,
                cell: ({ until }) => formatDate(locale, until, 'numeric'),
              },
              { key: 'reason', header: text.reason, width: 'wide', cell: ({ reason }) => reason },
              { key: 'who', header: text.who, cell: ({ openedBy, openedAt }) => when(openedBy, openedAt) },
              {
                key: 'state',
                header: text.state,
                cell: ({ closedBy, closedAt, until }) =>
                  closedAt !== null ? (
                    text.closedBy(when(closedBy, closedAt))
                  ) : until < today ? (
                    text.over
                  ) : (
                    <Badge tone="good">{text.inForce}</Badge>
                  ),
              },
              {
                key: 'close',
                header: mayLock && <span className="sr-only">{forms.closeOpening}</span>,
                cell: (opening) =>
                  mayLock &&
                  opening.closedAt === null &&
                  opening.until >= today && (
                    <CloseOpening
                      id={opening.id}
                      label={forms.closeOpening}
                      spoken={`${forms.closeOpening}: ${whomOf(opening)}`}
                      done={forms.closed}
                      errorText={errorText}
                    />
                  ),
              },
            ]}
          />
        </Card>
      </Stack>
    </Page>
  )
}

export default LocksView
