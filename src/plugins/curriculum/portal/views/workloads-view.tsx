import { presentYear } from '@/access/present-year'
import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { formatDate, formatNumber } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import {
  Card,
  EmptyState,
  LinkButton,
  List,
  ListItem,
  Notice,
  Page,
  Pagination,
  SelectField,
  Stack,
} from '@/ui'
import { PrintButton } from '@/ui/button/print-button'
import { InstantForm } from '@/ui/instant-form/instant-form'

import type { TeachingState } from '../../domain/plan-teaching'
import { PAGE_SIZE, readWorkloads, type WorkloadsPage } from '../../operations/read-workloads'
import { curriculumMessages } from '../../translations'
import { WorkloadDesk } from '../components/workloads/workload-desk'
import { PlanTabs } from '../sections/plan-tabs'
import { TeachingFilters } from '../sections/teaching-filters'
import { hrefs } from '../hrefs'
import styles from './workloads-view.module.css'

const STATES = ['none', 'differs', 'done', 'extra'] as const satisfies readonly TeachingState[]

type SideProps = { page: WorkloadsPage; locale: Parameters<View>[0]['locale'] }

/** What nobody teaches yet, and how much everybody has: always in sight beside the lines. */
const Side = ({ page, locale }: SideProps) => {
  const text = curriculumMessages(locale).workloads
  const hours = (value: number): string => formatNumber(locale, value)
  const busy = page.teachers.filter(({ subjectIds }) => subjectIds.length > 0)
  return (
    <Stack>
      <Card title={text.uncovered} isFlush={page.uncovered.length > 0}>
        {page.uncovered.length === 0 ? (
          <p>{text.uncoveredNone}</p>
        ) : (
          <List label={text.uncovered}>
            {page.uncovered.map(({ subject, units, hours: sum }) => (
              <ListItem
                key={subject.id}
                title={subject.name}
                note={text.uncoveredLine(units, hours(sum))}
                href={hrefs.workloads({ year: page.year.id, subject: subject.id, state: 'none' })}
              />
            ))}
          </List>
        )}
      </Card>
      <Card title={text.totals} note={text.onDay(formatDate(locale, page.date, 'numeric'))} isFlush>
        <div className={styles.totals}>
          <List label={text.columns.teacher}>
            {busy.map((teacher) => (
              <ListItem
                key={teacher.id}
                title={teacher.name}
                note={teacher.subjects.join(', ')}
                end={text.totalsLine(hours(teacher.hours))}
                href={hrefs.workloads({ year: page.year.id, teacher: teacher.id })}
              />
            ))}
          </List>
        </div>
      </Card>
    </Stack>
  )
}

/** What must be taught by the curricula of a year, who teaches it, and what is still without a teacher. */
const WorkloadsView: View = async ({ req, facts, locale, searchParams }) => {
  const { workloads: text, ...all } = curriculumMessages(locale)
  const year = parseId(searchParams.year) ?? presentYear(facts)?.id
  if (year === undefined) {
    return (
      <Page locale={locale} title={text.title}>
        <EmptyState icon="calendar" title={all.noYearTitle}>
          {all.noYearLead}
        </EmptyState>
      </Page>
    )
  }
  const filter = {
    class: parseId(searchParams.class),
    subject: parseId(searchParams.subject),
    teacher: parseId(searchParams.teacher),
    state: STATES.find((state) => state === searchParams.state) ?? null,
  }
  const wished = parseId(searchParams.page) ?? 1
  const page = await readWorkloads({ req, facts, year, filter, page: wished })
  const address = { year, ...filter }
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      width="full"
      actions={
        <>
          <LinkButton href={hrefs.workloadsTable(year, filter)} icon="download" download>
            {text.xlsx}
          </LinkButton>
          <PrintButton>{messages(locale).actions.print}</PrintButton>
        </>
      }
      tabs={<PlanTabs facts={facts} locale={locale} year={year} current="workloads" />}
      aside={<Side page={page} locale={locale} />}
    >
      <Stack>
        <InstantForm action="/curriculum/workloads" className={styles.filters} key={JSON.stringify(address)}>
          <TeachingFilters
            locale={locale}
            year={year}
            filter={filter}
            choices={{
              ...page,
              teachers: page.teachers.filter(({ subjectIds }) => subjectIds.length > 0),
            }}
          />
          <SelectField
            name="state"
            label={text.state}
            emptyLabel={text.all}
            defaultValue={filter.state ?? ''}
            options={STATES.map((state) => ({
              value: state,
              label: `${all.states[state]} (${page.counts[state]})`,
            }))}
          />
        </InstantForm>
        {page.withoutPlan.length > 0 && (
          <Notice
            tone="warn"
            action={
              <LinkButton href={hrefs.plan(year)} size="s">
                {text.toPlan}
              </LinkButton>
            }
          >
            {text.withoutPlan(page.withoutPlan.join(', '))}
          </Notice>
        )}
        {page.uncovered.length > 0 && (
          <Notice
            tone="bad"
            title={text.uncovered}
            action={
              <LinkButton href={hrefs.workloads({ year, state: 'none' })} size="s">
                {text.count(page.counts.none)}
              </LinkButton>
            }
          >
            {page.uncovered.map(({ subject, units }) => `${subject.name} (${units})`).join(', ')}
          </Notice>
        )}
        {page.lines.length === 0 ? (
          <EmptyState icon="people" title={text.emptyTitle}>
            {text.emptyLead}
          </EmptyState>
        ) : (
          <WorkloadDesk
            key={`${JSON.stringify(address)} ${page.page}`}
            page={page}
            locale={locale}
            text={all.desk}
            states={all.states}
            errorText={messages(locale).errors}
          />
        )}
        <Pagination
          locale={locale}
          label={text.pages}
          page={page.page}
          pageSize={PAGE_SIZE}
          total={page.total}
          hrefOf={(number) => hrefs.workloads({ ...address, page: number })}
        />
      </Stack>
    </Page>
  )
}

export default WorkloadsView
