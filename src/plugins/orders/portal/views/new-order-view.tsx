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
import { classChoices } from '../../operations/class-choices'
import { readOrder } from '../../operations/read-order'
import { ordersMessages } from '../../translations'
import { OrderForm } from '../components/order-form'
import { hrefs } from '../hrefs'

/** A draft that is changed brings its own answers; otherwise the address has them. */
const startOf = async ({ req, facts, searchParams }: ViewProps) => {
  const draft = parseId(searchParams.draft)
  if (draft === null) return { order: null, lines: [] }
  const { order, lines, may } = await readOrder({ req, facts, order: draft })
  if (!may.change || order.kind === 'cancel') throw notFound()
  return { order, lines }
}

/** Prepares an order: first what it is about, then whom it moves, then its papers. */
const NewOrderView = async (props: ViewProps) => {
  const { req, facts, locale, searchParams } = props
  if ((await draftsOrders({ req, user: req.user })) !== true) throw notAllowed()
  const { form: text, title, groups, problems } = ordersMessages(locale)
  const { order, lines } = await startOf(props)
  const wanted = searchParams.kind ?? order?.kind
  const kind = isKindName(wanted) && wanted !== 'cancel' ? wanted : null
  const asked = searchParams.on ?? order?.effectiveOn
  const effectiveOn = isSchoolDate(asked) ? asked : facts.today
  const query = (searchParams.q ?? '').slice(0, 100)
  const classes = presentClasses(facts)
  const draftClass = lines[0]?.fromClass ?? null
  const fromClass = parseId(searchParams.class) ?? draftClass
  const needs = kind && kindOf(kind)
  const isReady = kind !== null && (!needs?.hasFrom || fromClass !== null)
  return (
    <Page
      locale={locale}
      title={order ? text.editTitle : text.title}
      lead={text.effectiveHint}
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
        {order && <input type="hidden" name="draft" value={order.id} />}
        <SelectField
          name="kind"
          label={text.kind}
          emptyLabel={kind ? undefined : text.chooseKind}
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
            emptyLabel={fromClass === null ? text.chooseClass : undefined}
            defaultValue={fromClass ?? ''}
            options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField name="on" type="date" label={text.effectiveOn} defaultValue={effectiveOn} required />
      </FilterForm>
      {isReady ? (
        <OrderForm
          // One form for the whole draft: choosing another class or kind loses nothing of what was typed.
          key={order?.id ?? 'new'}
          draft={order && { id: order.id, revision: order.revision, href: hrefs.order(order.id) }}
          kind={kind}
          effectiveOn={effectiveOn}
          today={order?.date ?? facts.today}
          ground={order?.ground ?? ''}
          hasNote={Boolean(needs?.hasNote)}
          lines={lines.map((line) => ({
            student: line.student,
            name: line.name,
            class: line.fromClass === null ? null : { id: line.fromClass, name: line.from ?? '' },
            toClass: line.toClass,
            note: line.note ?? '',
          }))}
          candidates={candidates({ facts, kind, fromClass, effectiveOn, q: query })}
          classes={needs?.to === 'none' ? [] : classChoices(facts, effectiveOn)}
          text={text}
          problems={problems}
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
