import type { ViewProps } from '@/app/portal-page'
import { presentYear } from '@/access/present-year'
import { now } from '@/core/clock'
import { schoolNow } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, EmptyState, Link, LinkButton, Notice, Page, Stack } from '@/ui'

import { closesYear, signsClosing, switchesYear } from '../../access/rules'
import { type Overview, readOverview } from '../../operations/read-overview'
import { yearClosingMessages } from '../../translations'
import { StepButtons } from '../components/step-buttons'
import { hrefs } from '../hrefs'
import { ConflictsCard } from '../sections/conflicts-card'
import { FiguresTable } from '../sections/figures-table'
import { OrdersCard } from '../sections/orders-card'
import { StepsCard } from '../sections/steps-card'

/** What the reader may do now, by the rights and by how far the closing has come. */
const mayNow = async ({ req }: ViewProps, overview: Overview) => {
  const ask = async (rule: typeof closesYear) => (await rule({ req, user: req.user })) === true
  const { taken, closing, conflicts, drafts } = overview
  const isOver = Boolean(closing.switchedAt)
  const closes = !isOver && (await ask(closesYear))
  const isClear = conflicts.length === 0
  return {
    closes,
    approve: closes && taken.has('plan') && !taken.has('classes'),
    draft: closes && taken.has('classes') && !taken.has('orders') && isClear,
    tens: closes && overview.areDone && overview.staying > 0 && !overview.hasTens,
    sign: !isOver && drafts > 0 && (await ask(signsClosing)),
    switch:
      !isOver &&
      taken.has('orders') &&
      drafts === 0 &&
      isClear &&
      !closing.switchOn &&
      (await ask(switchesYear)),
  }
}

const Notices = ({
  overview,
  locale,
  facts,
}: Pick<ViewProps, 'locale' | 'facts'> & { overview: Overview }) => {
  const text = yearClosingMessages(locale)
  const { closing, nextYear, cancellations, drafts } = overview
  const { reference, today } = facts
  if (closing.switchedAt) {
    const { date } = schoolNow(new Date(closing.switchedAt), reference.school.timeZone)
    return (
      <Notice tone="good">{text.switched(formatDate(locale, date, 'dayYear'), nextYear?.name ?? '')}</Notice>
    )
  }
  const waiting = cancellations > 0 ? text.cancellationsWait : drafts > 0 ? text.waitsForSignature : null
  return (
    <>
      {closing.failure && (
        <Notice tone="bad" title={text.switchFailed}>
          {closing.failure}
        </Notice>
      )}
      {nextYear && nextYear.startDate <= today && <Notice tone="warn">{text.overdue}</Notice>}
      {closing.switchOn && <Notice>{text.switchSet(formatDate(locale, closing.switchOn, 'dayYear'))}</Notice>}
      {waiting && <Notice tone="warn">{waiting}</Notice>}
    </>
  )
}

/** The closing of the year at a glance: its steps, what stands in the way, every class, the orders. */
const ClosingView = async (props: ViewProps) => {
  const { req, facts, locale } = props
  const text = yearClosingMessages(locale)
  const overview = await readOverview({ req, facts })
  if (!overview) {
    const hasYear = presentYear(facts) !== null
    const closes = (await closesYear({ req, user: req.user })) === true
    return (
      <Page locale={locale} title={text.title} lead={text.leadNoYear}>
        {hasYear ? (
          <Stack>
            {closes && (
              <div>
                <LinkButton href={hrefs.year} tone="primary" icon="arrow-right">
                  {text.actions.openYear}
                </LinkButton>
              </div>
            )}
            <StepsCard overview={null} mayClose={closes} locale={locale} />
          </Stack>
        ) : (
          <EmptyState icon="calendar" title={text.noYearTitle}>
            {text.noYearLead}
          </EmptyState>
        )}
      </Page>
    )
  }
  const may = await mayNow(props, overview)
  const { closing, last, nextYear } = overview
  // The last closing is over, and that of the present year has not begun.
  const mayBegin =
    Boolean(closing.switchedAt) &&
    presentYear(facts)?.id !== closing.year &&
    (await closesYear({ req, user: req.user })) === true
  const switchFrom = [closing.promotedOn, schoolNow(now(), facts.reference.school.timeZone).date]
    .sort()
    .at(-1)!
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead(overview.year, nextYear?.name ?? '')}
      actions={
        <>
          {mayBegin && (
            <LinkButton href={hrefs.year} icon="arrow-right" tone="primary">
              {text.actions.openYear}
            </LinkButton>
          )}
          <LinkButton href={hrefs.lists()} icon="print">
            {text.actions.lists}
          </LinkButton>
        </>
      }
    >
      <Stack gap={24}>
        <Notices overview={overview} locale={locale} facts={facts} />
        <StepButtons
          may={may}
          undo={last && may.closes ? { step: last, question: text.undoQuestions[last] } : null}
          switchOn={switchFrom}
          text={text.actions}
          errorText={messages(locale).errors}
        />
        <StepsCard overview={overview} mayClose={may.closes} locale={locale} />
        {!closing.switchedAt && (
          <ConflictsCard conflicts={overview.conflicts} mayClose={may.closes} locale={locale} />
        )}
        <Card title={text.classesTitle} isFlush>
          <FiguresTable
            locale={locale}
            caption={text.classesTitle}
            rows={overview.classes}
            nameOf={({ class: id, name }) => <Link href={hrefs.class(id)}>{name}</Link>}
            hasConflicts={!closing.switchedAt}
          />
        </Card>
        {overview.orders.length > 0 && <OrdersCard orders={overview.orders} locale={locale} />}
      </Stack>
    </Page>
  )
}

export default ClosingView
