import type { ViewProps } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, DataTable, EmptyState, Link, LinkButton, Page, Pagination, SelectField } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'
import { FilterForm } from '@/ui/filter-form/filter-form'
import { pageNumber } from '@/core/page-number'

import { draftsOrders, templateRules } from '../../access/rules'
import { kindOf, ORDER_GROUPS } from '../../domain/kinds'
import { listQuery } from '../../endpoints/schemas'
import { type ListedOrder, listOrders, type OrderFilter, ORDERS_ON_PAGE } from '../../operations/list-orders'
import { ordersMessages } from '../../translations'
import { ORDER_STATES } from '../../types'
import { STATE_TONES } from '../components/state-tones'
import { hrefs } from '../hrefs'

const ALL: OrderFilter = { q: '', state: null, group: null }

/** What the address asks for; an address that nobody could have made here shows everything. */
const filterOf = (query: ViewProps['searchParams']): OrderFilter => {
  const parsed = listQuery.safeParse(query)
  return parsed.success
    ? { q: parsed.data.q, state: parsed.data.state ?? null, group: parsed.data.group ?? null }
    : ALL
}
/** The book of orders: what was ordered, what waits, whom it concerns. */
const OrdersView = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const text = ordersMessages(locale)
  const filter = filterOf(searchParams)
  const list = await listOrders({ req, facts, filter, page: pageNumber(searchParams.page) })
  const mayDraft = (await draftsOrders({ req, user: req.user })) === true
  const readsTemplates = (await templateRules.read({ req, user: req.user })) === true
  const isFiltered = filter.q !== '' || filter.state !== null || filter.group !== null
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      actions={
        <>
          {mayDraft && (
            <LinkButton href={hrefs.new()} icon="plus" tone="primary">
              {text.newOrder}
            </LinkButton>
          )}
          {readsTemplates && (
            <LinkButton href={hrefs.templates} icon="settings">
              {text.templates}
            </LinkButton>
          )}
          {list.total > 0 && (
            <>
              <LinkButton href={hrefs.register} icon="download" download>
                {text.register}
              </LinkButton>
              <PrintButton>{messages(locale).actions.print}</PrintButton>
            </>
          )}
        </>
      }
    >
      <FilterForm
        action="/orders"
        label={text.list.search}
        locale={locale}
        placeholder={text.list.searchHint}
        value={filter.q}
      >
        <SelectField
          name="group"
          label={text.list.group}
          emptyLabel={text.list.anyGroup}
          defaultValue={filter.group ?? ''}
          options={ORDER_GROUPS.map((group) => ({ value: group, label: text.groups[group] }))}
        />
        <SelectField
          name="state"
          label={text.list.state}
          emptyLabel={text.list.anyState}
          defaultValue={filter.state ?? ''}
          options={ORDER_STATES.map((state) => ({ value: state, label: text.states[state] }))}
        />
      </FilterForm>
      <p role="status">{list.total > 0 && text.list.total(list.total)}</p>
      {list.rows.length === 0 ? (
        <EmptyState
          icon={isFiltered ? 'search' : 'file'}
          title={isFiltered ? text.list.nothingTitle : text.list.emptyTitle}
          action={isFiltered && <LinkButton href={hrefs.list()}>{text.list.reset}</LinkButton>}
        >
          {isFiltered ? text.list.nothingLead : text.list.emptyLead}
        </EmptyState>
      ) : (
        <OrdersTable locale={locale} rows={list.rows} />
      )}
      <Pagination
        locale={locale}
        page={list.page}
        pageSize={ORDERS_ON_PAGE}
        total={list.total}
        hrefOf={(page) => hrefs.list(filter, page)}
      />
    </Page>
  )
}

const OrdersTable = ({ locale, rows }: { locale: ViewProps['locale']; rows: readonly ListedOrder[] }) => {
  const text = ordersMessages(locale)
  return (
    <DataTable
      caption={text.title}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          header: text.list.number,
          cell: ({ id, label }) => <Link href={hrefs.order(id)}>{label ?? text.list.noNumber}</Link>,
        },
        {
          key: 'date',
          header: text.list.date,
          cell: ({ date }) => formatDate(locale, date, 'numeric'),
        },
        { key: 'kind', header: text.list.kind, cell: ({ kind }) => kindOf(kind).label[locale] },
        {
          key: 'students',
          header: text.list.students,
          width: 'wide',
          cell: ({ names, students }) =>
            students > names.length ? `${names.join(', ')}… (${students})` : names.join(', '),
        },
        {
          key: 'effectiveOn',
          header: text.list.effectiveOn,
          cell: ({ effectiveOn }) => formatDate(locale, effectiveOn, 'numeric'),
        },
        {
          key: 'state',
          header: text.list.stateColumn,
          cell: ({ state, failure }) => (
            <Badge tone={failure ? 'bad' : STATE_TONES[state]}>
              {failure ? text.card.failed : text.states[state]}
            </Badge>
          ),
        },
      ]}
    />
  )
}

export default OrdersView
