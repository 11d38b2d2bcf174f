import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { formatDate, formatNumber } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Facts, Link, Notice, Page, Stack } from '@/ui'
import { TableActions } from '@/ui/button/table-actions'

import { readPlan } from '../../operations/read-plan'
import { lessonPlanMessages } from '../../translations'
import { cardChoices } from '../choices'
import { CopyButton } from '../components/copy-button'
import { HoursLine } from '../components/hours-line'
import { PlanDesk } from '../components/plan-desk'
import { ReadDesk } from '../components/read-desk'
import { hrefs } from '../hrefs'
import { TopicsTable } from '../sections/topics-table'
import { STATE_TONES } from '../state-tones'

/** A plan: written by its author while it is open, read by everybody else; `?import=1` opens the window of the file. */
const PlanView: View = async ({ req, facts, locale, params, searchParams }) => {
  const text = lessonPlanMessages(locale)
  const errorText = messages(locale).errors
  const id = parseId(params.plan)
  if (id === null) throw notFound()
  const page = await readPlan({ req, facts, id })
  const { plan, origin, usedBy, may } = page
  const day = (instant: string): string => formatDate(locale, instant.slice(0, 10), 'numeric')
  const facts_ = [
    { label: text.page.author, value: plan.authorName },
    { label: text.page.year, value: plan.yearName },
    { label: text.page.profile, value: plan.profile },
    { label: text.page.textbook, value: plan.textbook },
    {
      label: text.page.approved,
      value: plan.approvedAt && [plan.approvedByName, day(plan.approvedAt)].filter(Boolean).join(', '),
    },
    { label: text.page.origin, value: origin && <Link href={hrefs.plan(origin.id)}>{origin.title}</Link> },
    { label: text.page.usedBy, value: usedBy.join(', ') },
  ].filter(({ value }) => value)
  const table = <TopicsTable page={page} locale={locale} />
  return (
    <Page
      locale={locale}
      width="full"
      crumbs={[{ label: text.page.crumbs, href: hrefs.list() }]}
      title={plan.title}
      lead={[
        plan.subjectName,
        text.list.gradeOf(plan.grade),
        text.page.perWeek(formatNumber(locale, plan.hoursPerWeek)),
      ].join(' · ')}
      actions={
        <>
          {may.copy && (
            <CopyButton
              plan={plan.id}
              title={text.page.copyOf(plan.title).slice(0, 150)}
              label={text.review.copy}
              doneText={text.review.copied}
              errorText={errorText}
            />
          )}
          <TableActions locale={locale} hrefOf={(format) => hrefs.table(plan.id, format)} />
        </>
      }
    >
      <Stack>
        <p>
          <Badge tone={STATE_TONES[plan.state]}>{text.states[plan.state]}</Badge>
        </p>
        <Facts items={facts_} />
        {may.edit ? (
          <PlanDesk
            key={plan.id}
            page={page}
            user={facts.user}
            choices={cardChoices(facts, locale)}
            locale={locale}
            isImporting={searchParams.import === '1'}
            text={{
              editor: text.editor,
              table: text.table,
              file: text.file,
              review: text.review,
              card: text.card,
            }}
            errorText={errorText}
            saveText={messages(locale).saves}
          >
            {table}
          </PlanDesk>
        ) : (
          <>
            {may.answer && plan.state !== 'draft' && (
              <Notice>{plan.state === 'approved' ? text.page.approvedLock : text.page.submittedLock}</Notice>
            )}
            <ReadDesk page={page} locale={locale} text={text.review} errorText={errorText} />
            <HoursLine sum={plan.totalHours} page={page} locale={locale} text={text.editor} />
            {table}
          </>
        )}
      </Stack>
    </Page>
  )
}

export default PlanView
