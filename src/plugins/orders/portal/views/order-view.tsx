import type { ViewProps } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { opensDocument } from '@/plugins/documents'
import { Badge, Card, DataTable, Facts, Link, LinkButton, Notice, Page } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'

import { kindOf } from '../../domain/kinds'
import { type OrderCard, readOrder } from '../../operations/read-order'
import { type OrdersMessages, ordersMessages } from '../../translations'
import { OrderActions } from '../components/order-actions'
import { OrderTextView } from '../components/order-text-view'
import { STATE_TONES } from '../components/state-tones'
import { hrefs } from '../hrefs'
import { PublicationPart } from '../sections/publication-part'
import { ScanPart } from '../sections/scan-part'

/** One order: its text as it is printed, its students, its way from the draft to the class lists. */
const OrderView = async ({ req, facts, locale, params }: ViewProps) => {
  const id = parseId(params.order)
  if (id === null) throw notFound()
  const card = await readOrder({ req, facts, order: id })
  const text = ordersMessages(locale)
  const { order } = card
  const opensIt = order.document !== null && (await opensDocument({ req, facts, document: order.document }))
  return (
    <Page
      locale={locale}
      title={text.card.titleOf(order.label)}
      lead={kindOf(order.kind).label[locale]}
      crumbs={[{ label: text.title, href: hrefs.list() }]}
      actions={
        <>
          <LinkButton href={hrefs.paper(id, 'pdf')} icon="download" download>
            {text.card.pdf}
          </LinkButton>
          <LinkButton href={hrefs.paper(id, 'docx')} icon="download" download>
            {text.card.docx}
          </LinkButton>
          <PrintButton>{messages(locale).actions.print}</PrintButton>
        </>
      }
      aside={<About card={card} locale={locale} isOpen={opensIt} />}
    >
      <State card={card} locale={locale} today={facts.today} />
      <OrderActions
        id={id}
        revision={order.revision}
        may={card.may}
        // Words alone cross to the browser: those that are functions stay here.
        text={pick(text.card)}
        errorText={messages(locale).errors}
        editHref={order.kind === 'cancel' ? null : hrefs.new({ draft: id })}
        listHref={hrefs.list()}
      />
      <Card title={text.card.text}>
        <OrderTextView text={card.text} words={ordersMessages('ru').paper} />
      </Card>
      <Card title={text.card.students} isFlush>
        <DataTable
          isFlush
          caption={text.card.studentList}
          rows={card.lines}
          rowKey={({ student }) => student}
          columns={[
            {
              key: 'name',
              header: text.card.name,
              width: 'wide',
              cell: ({ person, name }) => <Link href={hrefs.person(person)}>{name}</Link>,
            },
            { key: 'from', header: text.card.from, cell: ({ from }) => from ?? '—' },
            { key: 'to', header: text.card.to, cell: ({ to }) => to ?? '—' },
            { key: 'note', header: text.card.note, cell: ({ note }) => note ?? '' },
          ]}
        />
      </Card>
      {order.state !== 'draft' && <ScanPart req={req} facts={facts} locale={locale} card={card} />}
      <PublicationPart req={req} facts={facts} locale={locale} card={card} opensIt={opensIt} />
    </Page>
  )
}

const pick = ({ sign, carryOut, cancel, edit, delete: remove }: OrdersMessages['card']) => ({
  sign,
  carryOut,
  cancel,
  edit,
  delete: remove,
})

type PartProps = { card: OrderCard; locale: ViewProps['locale'] }

const State = ({ card: { order }, locale, today }: PartProps & { today: string }) => {
  const text = ordersMessages(locale).card
  if (order.failure)
    return (
      <Notice tone="bad" title={text.failed}>
        {order.failure}
      </Notice>
    )
  if (order.state === 'draft') return <Notice>{text.waits}</Notice>
  if (order.state === 'signed' && order.effectiveOn > today)
    return <Notice>{text.signedAhead(formatDate(locale, order.effectiveOn, 'dayYear'))}</Notice>
  return null
}

const About = ({ card, locale, isOpen }: PartProps & { isOpen: boolean }) => {
  const { card: text, states } = ordersMessages(locale)
  const { order, author, signer, cancels, cancelledBy } = card
  const other = (one: OrderCard['cancels']) =>
    one && <Link href={hrefs.order(one.id)}>{one.label ?? text.titleOf(null)}</Link>
  return (
    <Card title={text.about}>
      <Facts
        items={[
          { label: text.state, value: <Badge tone={STATE_TONES[order.state]}>{states[order.state]}</Badge> },
          { label: text.date, value: formatDate(locale, order.date, 'dayYear') },
          { label: text.effectiveOn, value: formatDate(locale, order.effectiveOn, 'dayYear') },
          ...(author ? [{ label: text.author, value: author }] : []),
          ...(signer ? [{ label: text.signer, value: signer }] : []),
          ...(order.ground ? [{ label: text.ground, value: order.ground }] : []),
          ...(order.document && isOpen
            ? [
                {
                  label: text.store,
                  value: <Link href={hrefs.document(order.document)}>{text.published}</Link>,
                },
              ]
            : []),
          ...(cancels ? [{ label: text.cancels, value: other(cancels) }] : []),
          ...(cancelledBy ? [{ label: text.cancelledBy, value: other(cancelledBy) }] : []),
        ]}
      />
    </Card>
  )
}

export default OrderView
