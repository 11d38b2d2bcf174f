import type { ReactNode } from 'react'

import { presentYear } from '@/access/present-year'
import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import type { Locale } from '@/core/locale'
import { formatDate, formatNumber } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import {
  Badge,
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  Page,
  Pagination,
  SelectField,
  Stack,
  Stats,
} from '@/ui'
import { PrintButton } from '@/ui/button/print-button'
import { InstantForm } from '@/ui/instant-form/instant-form'

import type { Progress } from '../../domain/progress'
import type { TopicProgress } from '../../domain/topic-progress'
import {
  PROGRESS_PAGE_SIZE,
  type ProgressLine,
  type ProgressPage,
  readProgress,
} from '../../operations/read-progress'
import { curriculumMessages } from '../../translations'
import { PlanTabs } from '../sections/plan-tabs'
import { TeachingFilters } from '../sections/teaching-filters'
import { hrefs } from '../hrefs'
import styles from './workloads-view.module.css'

const topicColumns = (sum: NonNullable<ProgressPage['topics']>, locale: Locale): Column<ProgressLine>[] => {
  const { progress: text } = curriculumMessages(locale)
  const show = (hours: number): string => formatNumber(locale, hours)
  const ends = (topics: TopicProgress): ReactNode => {
    if (topics.isDone) return text.done
    if (topics.ends === null) return <Badge tone="bad">{text.endsNever}</Badge>
    return formatDate(locale, topics.ends)
  }
  return [
    {
      key: 'topicsGiven',
      header: text.columns.topics,
      align: 'end',
      cell: ({ topics }) => (topics ? text.ofTopics(show(topics.given), show(topics.total)) : '—'),
      footer: text.ofTopics(show(sum.given), show(sum.total)),
    },
    {
      key: 'topicsBehind',
      header: text.columns.topicsBehind,
      align: 'end',
      cell: ({ topics }) => {
        if (!topics) return '—'
        return topics.behind > 0 ? <Badge tone="bad">{show(topics.behind)}</Badge> : show(topics.behind)
      },
      footer: show(sum.behind),
    },
    {
      key: 'ends',
      header: text.columns.ends,
      cell: ({ topics }) => (topics ? ends(topics) : '—'),
      footer: '',
    },
  ]
}

/** Hours and topics given against the curricula of a year: who is behind, by how much, and what the year will lack. */
const ProgressView: View = async ({ req, facts, locale, searchParams }) => {
  const { progress: text, workloads, ...all } = curriculumMessages(locale)
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
    isBehind: searchParams.isBehind === '1',
  }
  const page = await readProgress({ req, facts, year, filter, page: parseId(searchParams.page) ?? 1 })
  const query = { ...filter, isBehind: filter.isBehind ? 1 : null }
  const address = { year, ...query }
  const show = (hours: number): string => formatNumber(locale, hours)
  const lacking = ({ lacking: hours, planned }: Progress) => {
    if (planned === 0) return '—'
    if (hours > 0) return <strong>{show(hours)}</strong>
    return hours === 0 ? text.enough : text.over(show(-hours))
  }
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      width="full"
      actions={
        <>
          <LinkButton href={hrefs.progressTable(year, query)} icon="download" download>
            {workloads.xlsx}
          </LinkButton>
          <PrintButton>{messages(locale).actions.print}</PrintButton>
        </>
      }
      tabs={<PlanTabs facts={facts} locale={locale} year={year} current="progress" />}
    >
      <Stack>
        <InstantForm action="/curriculum/progress" className={styles.filters} key={JSON.stringify(address)}>
          <TeachingFilters locale={locale} year={year} filter={filter} choices={page} />
          <SelectField
            name="isBehind"
            label={text.onlyBehind}
            emptyLabel={text.no}
            defaultValue={filter.isBehind ? '1' : ''}
            options={[{ value: '1', label: text.yes }]}
          />
        </InstantForm>
        <Stats
          items={[
            { label: text.stats.behind, value: show(page.sum.behind) },
            { label: text.stats.lacking, value: show(page.sum.lacking) },
            { label: text.stats.topics, value: show(page.sum.held - page.sum.withTopic) },
          ]}
        />
        <DataTable<ProgressLine>
          caption={text.title}
          rows={page.lines}
          rowKey={({ key }) => key}
          empty={
            <EmptyState icon="chart" title={text.emptyTitle}>
              {text.emptyLead}
            </EmptyState>
          }
          columns={[
            {
              key: 'class',
              header: text.line,
              cell: (line) =>
                `${line.class.name} ${line.subject.name}${line.subgroup ? `, ${line.subgroup.name}` : ''}`,
              footer: text.sum,
            },
            {
              key: 'teacher',
              header: workloads.columns.teacher,
              cell: (line) => line.teachers.map(({ name }) => name).join(', '),
              footer: '',
            },
            ...(['planned', 'due', 'held', 'withTopic'] as const).map((key) => ({
              key,
              header: text.columns[key],
              align: 'end' as const,
              cell: (line: ProgressLine) => (key === 'planned' && line.planned === 0 ? '—' : show(line[key])),
              footer: show(page.sum[key]),
            })),
            {
              key: 'behind',
              header: text.columns.behind,
              align: 'end',
              cell: ({ behind }) => (behind > 0 ? <Badge tone="bad">{show(behind)}</Badge> : show(0)),
              footer: show(page.sum.behind),
            },
            ...(['cancelled', 'ahead'] as const).map((key) => ({
              key,
              header: text.columns[key],
              align: 'end' as const,
              cell: (line: ProgressLine) => show(line[key]),
              footer: show(page.sum[key]),
            })),
            {
              key: 'lacking',
              header: text.columns.lacking,
              align: 'end',
              cell: lacking,
              footer: show(page.sum.lacking),
            },
            ...(page.topics ? topicColumns(page.topics, locale) : []),
          ]}
        />
        <p>
          {text.hints}
          {page.topics && ` ${text.topicHints}`}
        </p>
        <Pagination
          locale={locale}
          label={text.pages}
          page={page.page}
          pageSize={PROGRESS_PAGE_SIZE}
          total={page.total}
          hrefOf={(number) => hrefs.progress({ ...address, page: number })}
        />
      </Stack>
    </Page>
  )
}

export default ProgressView
