import type { ViewProps } from '@/app/portal-page'
import { messages } from '@/i18n/messages'
import { LinkButton, Notice, Page } from '@/ui'

import { findClosing, liveOrders, ordersOf } from '../../operations/find-closing'
import { readYearPlan } from '../../operations/next-year-plan'
import { yearClosingMessages } from '../../translations'
import { YearForm } from '../components/year-form'
import { hrefs } from '../hrefs'

/** The first step: the next year with its terms, and the dates of the orders. */
const YearView = async ({ req, facts, locale }: ViewProps) => {
  const { title, year: text } = yearClosingMessages(locale)
  const closing = await findClosing({ req, facts })
  const { moving, tens } = liveOrders(closing ? await ordersOf(req, closing.id) : [])
  const isLocked = moving.length + tens.length > 0
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: title, href: hrefs.overview }]}
    >
      {isLocked ? (
        <Notice tone="warn" action={<LinkButton href={hrefs.overview}>{text.back}</LinkButton>}>
          {text.locked}
        </Notice>
      ) : (
        <YearForm
          key={closing?.revision ?? 'new'}
          plan={await readYearPlan({ req, facts })}
          text={text}
          errorText={messages(locale).errors}
          back={hrefs.overview}
        />
      )}
    </Page>
  )
}

export default YearView
