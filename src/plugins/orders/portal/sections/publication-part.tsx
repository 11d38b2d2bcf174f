import type { ViewProps } from '@/app/portal-page'
import { messages } from '@/i18n/messages'
import { colleagueGroups, colleaguesOf, readSheet } from '@/plugins/documents'
import { Card, LinkButton, Stack } from '@/ui'

import { orderRules } from '../../access/rules'
import { concernedTeachers } from '../../operations/publish-order'
import type { OrderCard } from '../../operations/read-order'
import { ordersMessages } from '../../translations'
import { PublishForm } from '../components/publish-form'
import { hrefs } from '../hrefs'

type Props = Pick<ViewProps, 'req' | 'facts' | 'locale'> & {
  card: OrderCard
  /** The reader may open the document. */
  opensIt: boolean
}

/** Before publishing: who shall acknowledge the order. After it: who has, and who is late, for the office. */
export const PublicationPart = async (props: Props) => {
  const { req, card } = props
  if (card.may.publish) return <Choice {...props} />
  const isOverseer = (await orderRules.read({ req, user: req.user })) === true
  return card.order.document && isOverseer ? <Sheet {...props} document={card.order.document} /> : null
}

const Choice = async ({ req, facts, locale, card }: Props) => {
  const { publish: text } = ordersMessages(locale)
  const colleagues = await colleaguesOf({ req, facts })
  const atWork = new Set(colleagues.map(({ person }) => person))
  const concerned = concernedTeachers(facts, card.lines).filter((person) => atWork.has(person))
  return (
    <Card title={text.title}>
      <PublishForm
        order={card.order.id}
        colleagues={colleagues}
        groups={[
          { key: 'concerned', label: text.concerned, people: concerned },
          ...(await colleagueGroups({ req, facts }, colleagues, locale)),
        ]}
        concerned={concerned}
        today={facts.today}
        text={text}
        errorText={messages(locale).errors}
      />
    </Card>
  )
}

const Sheet = async ({ req, facts, locale, opensIt, document }: Props & { document: number }) => {
  const { sheet: text } = ordersMessages(locale)
  const sheet = await readSheet({ req, facts, document })
  const waiting = sheet.filter(({ acknowledgedAt }) => !acknowledgedAt)
  const late = waiting.filter(({ isLate }) => isLate).length
  return (
    <Card
      title={text.title}
      actions={
        opensIt && (
          <LinkButton href={hrefs.document(document)} size="s">
            {text.open}
          </LinkButton>
        )
      }
    >
      <Stack>
        {sheet.length === 0 ? (
          <p>{text.nobody}</p>
        ) : (
          <p>
            {text.progress(sheet.length - waiting.length, sheet.length)}
            {late > 0 && ` · ${text.late(late)}`}
          </p>
        )}
        {waiting.length > 0 && (
          <p>
            {text.waiting}: {waiting.map(({ name }) => name).join('; ')}
          </p>
        )}
      </Stack>
    </Card>
  )
}
