import type { ViewProps } from '@/app/portal-page'
import { addDays } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { DataTable, EmptyState, Link, LinkButton, Pagination, SearchForm, Stack } from '@/ui'

import { listHolds } from '../../operations/list-holds'
import { retentionMessages } from '../../translations'
import { HoldFor } from '../components/hold-for'
import { LiftButton } from '../components/lift-button'

const PAGE_SIZE = 50
type PartProps = Pick<ViewProps, 'req' | 'facts' | 'locale'>

/** Who must be kept, and why. */
export const HoldsPart = async ({
  req,
  facts,
  locale,
  person: asked,
  q,
  page,
}: PartProps & { person: number | null; q: string; page: number }) => {
  const text = retentionMessages(locale)
  const holds = await listHolds({ req, facts, q, page, pageSize: PAGE_SIZE })
  const mayLift = facts.statuses.has('administrator')
  const named = asked === null ? undefined : facts.reference.people.get(asked)
  const isHeld = holds.rows.some(({ person }) => person === asked)
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
      <SearchForm locale={locale} action="/retention" value={q} label={text.searchHolds}>
        <input type="hidden" name="part" value="held" />
      </SearchForm>
      <p role="status">{text.total(holds.total)}</p>
      <DataTable
        caption={text.tabs.held}
        rows={holds.rows}
        rowKey={({ id }) => id}
        empty={
          q ? (
            <EmptyState
              icon="search"
              title={text.nothingTitle}
              action={<LinkButton href="/retention?part=held">{text.reset}</LinkButton>}
            >
              {text.nothingHeldLead}
            </EmptyState>
          ) : (
            <EmptyState icon="lock" title={text.noHoldsTitle}>
              {text.noHoldsLead}
            </EmptyState>
          )
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
                  cell: ({ id, from, to }: (typeof holds.rows)[number]) => (
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
      <Pagination
        locale={locale}
        page={page}
        pageSize={PAGE_SIZE}
        total={holds.total}
        hrefOf={(to) =>
          `/retention?${new URLSearchParams({ part: 'held', ...(q ? { q } : {}), page: String(to) })}`
        }
      />
    </Stack>
  )
}
