import { presentClasses } from '@/access/present-year'
import type { ViewProps } from '@/app/portal-page'
import { notAllowed, notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'
import { messages } from '@/i18n/messages'
import { Card, EmptyState, Page, SelectField, TextField } from '@/ui'
import { FilterForm } from '@/ui/filter-form/filter-form'

import { draftsOrders } from '../../access/rules'
import { kindOf, MOVING_KINDS, ORDER_GROUPS } from '../../domain/kinds'
import { isKindName } from '../../endpoints/schemas'
import { candidates } from '../../operations/candidates'
import { readOrder } from '../../operations/read-order'
import { targetClasses } from '../../operations/target-classes'
import { ordersMessages } from '../../translations'
import { OrderForm } from '../components/order-form'
import { hrefs } from '../hrefs'

/** A draft that is changed brings its own answers; otherwise the address has them. */
const startOf = async ({ req, facts, searchParams }: ViewProps) => {
  const draft = parseId(searchParams.draft)
  if (draft === null) return { draft, order: null, lines: [] }
  const { order, lines, may } = await readOrder({ req, facts, order: draft })
  if (!may.change || order.kind === 'cancel') throw notFound()
  return { draft, order, lines }
}

/** Prepares an order: first what it is about, then whom it moves, then its papers. */
const NewOrderView = async (props: ViewProps) => {
  const { req, facts, locale, searchParams } = props
  if ((await draftsOrders({ req, user: req.user })) !== true) throw notAllowed()
  const { form: text, title, groups } = ordersMessages(locale)
  const { draft, order, lines } = await startOf(props)
  const chosen = lines.map(({ student }) => student)
  const wanted = searchParams.kind ?? order?.kind
  const kind = isKindName(wanted) && wanted !== 'cancel' ? wanted : null
  const asked = searchParams.on ?? order?.effectiveOn
  const effectiveOn = isSchoolDate(asked) ? asked : facts.today
  const query = (searchParams.q ?? '').slice(0, 100)
  const classes = presentClasses(facts)
  const draftClass = classes.find(({ name }) => name === lines[0]?.from)?.id ?? null
  const fromClass = parseId(searchParams.class) ?? draftClass
  const needs = kind && kindOf(kind)
  const isReady = kind !== null && (!needs?.hasFrom || fromClass !== null)
  return (
    <Page
      locale={locale}
      title={draft ? text.editTitle : text.title}
      crumbs={[{ label: title, href: hrefs.list() }]}
      width="reading"
    >
      <FilterForm
        action="/orders/new"
        label={text.search}
        locale={locale}
        placeholder={text.searchHint}
        value={query}
      >
        {draft && <input type="hidden" name="draft" value={draft} />}
        <SelectField
          name="kind"
          label={text.kind}
          emptyLabel={text.chooseKind}
          defaultValue={kind ?? ''}
          options={ORDER_GROUPS.filter((group) => group !== 'cancellation').map((group) => ({
            label: groups[group],
            options: MOVING_KINDS.filter((name) => kindOf(name).group === group).map((name) => ({
              value: name,
              label: kindOf(name).label[locale],
            })),
          }))}
        />
        {needs?.hasFrom && (
          <SelectField
            name="class"
            label={text.fromClass}
            emptyLabel={text.chooseClass}
            defaultValue={fromClass ?? ''}
            options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          name="on"
          type="date"
          label={text.effectiveOn}
          hint={text.effectiveHint}
          defaultValue={effectiveOn}
          required
        />
      </FilterForm>
      {isReady ? (
        <OrderForm
          key={`${kind} ${fromClass ?? ''}`}
          draft={draft}
          kind={kind}
          effectiveOn={effectiveOn}
          today={order?.date ?? facts.today}
          ground={order?.ground ?? ''}
          note={lines[0]?.note ?? ''}
          hasNote={Boolean(needs?.hasNote)}
          chosen={chosen}
          candidates={candidates({ facts, kind, fromClass, effectiveOn, q: query, chosen })}
          targets={targetClasses({ facts, kind, fromClass, effectiveOn })}
          target={lines[0]?.to ?? null}
          text={text}
          errorText={messages(locale).errors}
        />
      ) : (
        <Card>
          <EmptyState isInside icon="file" title={text.first} />
        </Card>
      )}
    </Page>
  )
}

export default NewOrderView
