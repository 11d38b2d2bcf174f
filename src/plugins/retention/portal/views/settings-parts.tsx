import type { ViewProps } from '@/app/portal-page'
import { addDays } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, DataTable, EmptyState, Link, LinkButton, Notice, Pagination, Stack } from '@/ui'

import { kindLabel, TRIGGERS } from '../../domain/record-kinds'
import { listHolds } from '../../operations/list-holds'
import { listActs } from '../../operations/read-act'
import { readPeriods } from '../../operations/read-periods'
import { retentionMessages } from '../../translations'
import { HoldFor } from '../components/hold-for'
import { LiftButton } from '../components/lift-button'

type PartProps = Pick<ViewProps, 'req' | 'facts' | 'locale'>

/** Who must be kept, and why. */
export const HoldsPart = async ({
  req,
  facts,
  locale,
  person: asked,
}: PartProps & { person: number | null }) => {
  const text = retentionMessages(locale)
  const holds = await listHolds({ req, facts })
  const mayLift = facts.statuses.has('administrator')
  const named = asked === null ? undefined : facts.reference.people.get(asked)
  const isHeld = holds.some(({ person }) => person === asked)
  return (
    <Stack>
      {mayLift && named && !isHeld && (
        <HoldFor
          text={text.client}
          errorText={messages(locale).errors}
          today={facts.today}
          person={named.id}
          name={named.fullName}
        />
      )}
      <DataTable
        caption={text.tabs.held}
        rows={holds}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="lock" title={text.noHoldsTitle}>
            {text.noHoldsLead}
          </EmptyState>
        }
        columns={[
          {
            key: 'person',
            header: text.person,
            width: 'wide',
            cell: ({ person, name }) => <Link href={`/people/${person}`}>{name}</Link>,
          },
          { key: 'reason', header: text.hold, width: 'wide', cell: ({ reason }) => reason },
          {
            key: 'from',
            header: text.from,
            cell: ({ from }) => formatDate(locale, from, 'numeric'),
          },
          {
            key: 'to',
            header: text.until,
            cell: ({ to }) => (to ? formatDate(locale, to, 'numeric') : text.endless),
          },
          ...(mayLift
            ? [
                {
                  key: 'lift',
                  header: <span className="sr-only">{text.client.lift}</span>,
                  cell: ({ id, from, to }: (typeof holds)[number]) => (
                    <LiftButton
                      text={text.client}
                      errorText={messages(locale).errors}
                      hold={id}
                      from={from}
                      to={to}
                      yesterday={addDays(facts.today, -1)}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </Stack>
  )
}

/** How long each kind is kept, and by which act. */
export const PeriodsPart = async ({ req, facts, locale }: PartProps) => {
  const text = retentionMessages(locale)
  const periods = await readPeriods(req, facts.school)
  return (
    <Stack>
      {periods.some(({ isVerified }) => !isVerified) && <Notice tone="info">{text.unverifiedLead}</Notice>}
      <DataTable
        caption={text.tabs.periods}
        rows={periods}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="clock" title={text.noPeriods} />}
        columns={[
          { key: 'kind', header: text.kind, width: 'wide', cell: ({ kind }) => kindLabel(kind)[locale] },
          { key: 'years', header: text.years, align: 'end', cell: ({ years }) => years },
          {
            key: 'trigger',
            header: text.trigger,
            cell: ({ trigger }) => TRIGGERS.find(({ value }) => value === trigger)?.label[locale] ?? trigger,
          },
          { key: 'from', header: text.from, cell: ({ from }) => formatDate(locale, from, 'numeric') },
          {
            key: 'act',
            header: text.citation,
            width: 'wide',
            cell: ({ act, isVerified }) => (
              <>
                {act && <div>{act}</div>}
                <Badge tone={isVerified ? 'good' : 'warn'}>
                  {isVerified ? text.verified : text.unverified}
                </Badge>
              </>
            ),
          },
        ]}
      />
      {facts.statuses.has('administrator') && (
        <div>
          <LinkButton href="/admin/collections/retention-periods" icon="edit">
            {text.editPeriods}
          </LinkButton>
        </div>
      )}
    </Stack>
  )
}

/** What was destroyed, by which act. */
export const ActsPart = async ({ req, facts, locale, page }: PartProps & { page: number }) => {
  const text = retentionMessages(locale)
  const acts = await listActs({ req, facts, page })
  return (
    <Stack>
      <DataTable
        caption={text.tabs.acts}
        rows={acts.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="file" title={text.noActsTitle}>
            {text.noActsLead}
          </EmptyState>
        }
        columns={[
          { key: 'number', header: text.number, cell: ({ number }) => `${text.act}${number}` },
          { key: 'date', header: text.date, cell: ({ date }) => formatDate(locale, date, 'numeric') },
          { key: 'ground', header: text.ground, width: 'wide', cell: ({ ground }) => ground },
          { key: 'items', header: text.items, align: 'end', cell: ({ items }) => items },
          {
            key: 'file',
            header: 'PDF',
            cell: ({ id }) => (
              <a href={`/api/retention/acts/${id}`} target="_blank" rel="noreferrer">
                {text.pdf}
              </a>
            ),
          },
        ]}
      />
      <Pagination
        locale={locale}
        page={page}
        pageSize={acts.pageSize}
        total={acts.total}
        hrefOf={(to) => `/retention?part=acts&page=${to}`}
      />
    </Stack>
  )
}
