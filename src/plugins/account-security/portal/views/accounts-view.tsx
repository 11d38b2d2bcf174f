import type { View } from '@/app/portal-page'
import { STATUS_LABELS } from '@/core/statuses'
import { withQuery } from '@/core/with-query'
import { pageNumber } from '@/core/page-number'
import { formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, DataTable, EmptyState, Page, Pagination, SelectField } from '@/ui'
import { FilterForm } from '@/ui/filter-form/filter-form'

import { type AccountFilter, type AccountState, listAccounts } from '../../operations/accounts'
import { ownerOf } from '../../operations/owner'
import { askText } from '../../presenters/present-desk'
import { securityMessages } from '../../translations'
import { AccountActions } from '../components/account-actions'

const PAGE_SIZE = 25
const PATH = '/account-security/accounts'
const ONLY = ['all', 'lacks', 'has', 'may'] as const
const TONES = { has: 'good', lacks: 'bad', may: 'neutral' } as const

const onlyIn = (value: string | undefined): AccountFilter['only'] =>
  ONLY.find((only) => only === value) ?? 'all'

/** Who of the staff has a second factor, and what to do when a phone is lost. */
const AccountsView: View = async ({ req, facts, locale, searchParams }) => {
  const all = securityMessages(locale)
  const text = all.accounts
  const query = (searchParams.q ?? '').trim().slice(0, 100)
  const only = onlyIn(searchParams.only)
  const page = pageNumber(searchParams.page)
  const { rows, total } = await listAccounts({ req, facts }, { query, only, page, size: PAGE_SIZE })
  const { timeZone } = facts.reference.school
  const nameOf = ({ fullName, username }: AccountState): string => fullName ?? username
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      crumbs={[{ href: '/account-security', label: all.title }]}
    >
      <FilterForm
        locale={locale}
        action={PATH}
        label={text.search}
        placeholder={text.searchHint}
        value={query}
      >
        <SelectField
          name="only"
          label={text.filter}
          defaultValue={only}
          options={ONLY.map((value) => ({ value, label: text.filters[value] }))}
        />
      </FilterForm>
      <DataTable
        caption={text.title}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text.empty}>{text.emptyLead}</EmptyState>}
        columns={[
          { key: 'name', header: text.name, cell: (row) => nameOf(row) },
          {
            key: 'factor',
            header: text.factor,
            cell: ({ factor }) => <Badge tone={TONES[factor]}>{text.factors[factor]}</Badge>,
          },
          {
            key: 'last',
            header: text.last,
            cell: ({ lastSignIn }) =>
              lastSignIn ? formatInstant(locale, lastSignIn, { timeZone }) : text.never,
          },
          {
            key: 'statuses',
            header: text.statuses,
            cell: ({ statuses }) => statuses.map((status) => STATUS_LABELS[status][locale]).join(', '),
          },
          { key: 'sessions', header: text.sessions, align: 'end', cell: ({ openSessions }) => openSessions },
          {
            key: 'actions',
            header: text.actions,
            cell: (row) =>
              row.id === ownerOf(req).id ? (
                text.self
              ) : (
                <AccountActions
                  id={row.id}
                  hasFactor={row.factor === 'has'}
                  hasSessions={row.openSessions > 0}
                  text={{
                    reset: text.reset,
                    resetOf: text.resetOf(nameOf(row)),
                    resetAsk: text.resetAsk,
                    resetDone: text.resetDone,
                    signOut: text.signOut,
                    signOutOf: text.signOutOf(nameOf(row)),
                    signedOut: text.signedOut,
                  }}
                  ask={askText(locale)}
                  errorText={messages(locale).errors}
                />
              ),
          },
        ]}
      />
      <Pagination
        locale={locale}
        page={page}
        pageSize={PAGE_SIZE}
        total={total}
        hrefOf={(number) =>
          withQuery(PATH, { q: query || undefined, only: only === 'all' ? undefined : only, page: number })
        }
      />
    </Page>
  )
}

export default AccountsView
