import type { View } from '@/app/portal-page'
import { formatNumber } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, DataTable, EmptyState, Link, LinkButton, Page, Pagination, SelectField } from '@/ui'
import { FilterForm } from '@/ui/filter-form/filter-form'

import { writesPlans } from '../../access/rules'
import { PLAN_STATES } from '../../domain/states'
import { listQuery } from '../../endpoints/schemas'
import { type ListedPlan, listPlans, type PlanFilter, PLANS_ON_PAGE } from '../../operations/list-plans'
import { lessonPlanMessages } from '../../translations'
import { layingMessages } from '../../translations/laying'
import { cardChoices } from '../choices'
import { CopyButton } from '../components/copy-button'
import { NewPlan } from '../components/new-plan'
import { hrefs } from '../hrefs'
import { STATE_TONES } from '../state-tones'

const GRADES = Array.from({ length: 11 }, (_, index) => index + 1)

/** The plans of the school: looked for, narrowed, copied, begun. */
const PlansView: View = async ({ req, facts, locale, searchParams }) => {
  const text = lessonPlanMessages(locale)
  const errorText = messages(locale).errors
  // An address that nobody could have made here shows everything.
  const parsed = listQuery.safeParse(searchParams)
  const query = parsed.success ? parsed.data : listQuery.parse({})
  const filter: PlanFilter = { ...query, isMine: query.mine }
  const list = await listPlans({ req, facts, filter, page: query.page })
  const mayWrite = (await writesPlans({ req, user: req.user })) === true && facts.staff !== null
  const address = {
    q: query.q,
    subject: query.subject,
    grade: query.grade,
    state: query.state,
    mine: query.mine ? 1 : null,
  }
  const isFiltered = Object.values(address).some(Boolean)
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      width="full"
      actions={
        <>
          <LinkButton href="/lesson-plans/classes" icon="class">
            {layingMessages(locale).list.title}
          </LinkButton>
          {mayWrite && (
            <NewPlan choices={cardChoices(facts, locale)} text={text.card} errorText={errorText} />
          )}
        </>
      }
    >
      <FilterForm
        action="/lesson-plans"
        locale={locale}
        label={text.list.search}
        placeholder={text.list.searchHint}
        value={query.q}
      >
        <SelectField
          name="subject"
          label={text.list.subject}
          emptyLabel={text.list.any}
          defaultValue={query.subject ?? ''}
          options={[...facts.reference.subjects.values()].map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="grade"
          label={text.list.grade}
          emptyLabel={text.list.any}
          defaultValue={query.grade ?? ''}
          options={GRADES.map((grade) => ({ value: grade, label: String(grade) }))}
        />
        <SelectField
          name="state"
          label={text.list.state}
          emptyLabel={text.list.any}
          defaultValue={query.state ?? ''}
          options={PLAN_STATES.map((state) => ({ value: state, label: text.states[state] }))}
        />
        {facts.staff !== null && (
          <SelectField
            name="mine"
            label={text.list.whose}
            emptyLabel={text.list.any}
            defaultValue={query.mine ? '1' : ''}
            options={[{ value: '1', label: text.list.mine }]}
          />
        )}
      </FilterForm>
      <p role="status">
        {list.total > 0 && text.list.total(list.total)}
        {list.waiting > 0 && query.state !== 'submitted' && (
          <>
            {' · '}
            <Link href={hrefs.list({ state: 'submitted' })}>{text.list.waiting(list.waiting)}</Link>
          </>
        )}
      </p>
      <DataTable<ListedPlan>
        caption={text.title}
        rows={list.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={isFiltered ? 'search' : 'file'}
            title={isFiltered ? text.list.nothingTitle : text.list.emptyTitle}
            action={isFiltered && <LinkButton href={hrefs.list()}>{text.list.reset}</LinkButton>}
          >
            {isFiltered ? text.list.nothingLead : mayWrite ? text.list.emptyLead : text.list.emptyReader}
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            header: text.list.plan,
            width: 'wide',
            cell: ({ id, title }) => <Link href={hrefs.plan(id)}>{title}</Link>,
          },
          { key: 'subject', header: text.list.subject, cell: ({ subjectName }) => subjectName },
          { key: 'grade', header: text.list.grade, align: 'end', cell: ({ grade }) => grade },
          {
            key: 'perWeek',
            header: text.list.perWeek,
            align: 'end',
            cell: ({ hoursPerWeek }) => formatNumber(locale, hoursPerWeek),
          },
          { key: 'hours', header: text.list.hours, align: 'end', cell: ({ totalHours }) => totalHours },
          { key: 'author', header: text.list.author, cell: ({ authorName }) => authorName },
          {
            key: 'state',
            header: text.list.state,
            cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{text.states[state]}</Badge>,
          },
          ...(mayWrite
            ? [
                {
                  key: 'copy',
                  header: <span className="sr-only">{text.list.copy}</span>,
                  cell: ({ id, title }: ListedPlan) => (
                    <CopyButton
                      plan={id}
                      title={text.page.copyOf(title).slice(0, 150)}
                      label={text.list.copy}
                      spoken={`${text.list.copy}: ${title}`}
                      doneText={text.review.copied}
                      size="s"
                      errorText={errorText}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      <Pagination
        locale={locale}
        label={text.list.pages}
        page={list.page}
        pageSize={PLANS_ON_PAGE}
        total={list.total}
        hrefOf={(page) => hrefs.list({ ...address, page })}
      />
    </Page>
  )
}

export default PlansView
