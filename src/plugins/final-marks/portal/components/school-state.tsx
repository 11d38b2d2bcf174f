import { withQuery } from '@/core/with-query'
import type { Locale } from '@/core/locale'
import { Badge } from '@/ui/badge/badge'
import { LinkButton } from '@/ui/button/link-button'
import { TableActions } from '@/ui/button/table-actions'
import { Section } from '@/ui/card/section'
import { DataTable } from '@/ui/data-table/data-table'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Stats } from '@/ui/facts/stats'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { InstantForm } from '@/ui/instant-form/instant-form'
import { Link } from '@/ui/link/link'
import { Pagination } from '@/ui/pagination/pagination'

import type { StateFilter, StateRow } from '../../operations/read-state'
import type { FinalMessages } from '../../translations'
import type { StateView } from '../views/read-state-view'
import { hrefs } from '../hrefs'
import styles from './lists.module.css'

type SchoolStateProps = StateView & {
  locale: Locale
  text: FinalMessages['state']
  /** Other lists stand above. */
  hasTitle: boolean
}

const queryOf = ({ query, ...filter }: StateFilter) => ({ q: query, ...filter })

/** How far the final marks of the whole school are, to be searched, filtered, taken away and printed. */
export const SchoolState = ({ state, filter, choices, locale, text, hasTitle }: SchoolStateProps) => {
  const isFiltered = Object.values(filter).some(Boolean)
  const file = (format: string): string => withQuery('/api/finals/state', { ...queryOf(filter), format })
  const choice = (
    name: Exclude<keyof StateFilter, 'query'>,
    label: string,
    any: string,
    options: readonly { value: string | number; label: string }[],
  ) => (
    <SelectField
      name={name}
      label={label}
      emptyLabel={any}
      defaultValue={String(filter[name] ?? '')}
      options={options}
    />
  )
  return (
    <Section
      title={hasTitle ? text.title : text.lead(state.sums.groups, state.sums.complete)}
      actions={
        <span className={styles.links}>
          <LinkButton href={hrefs.openings} icon="lock">
            {text.openings}
          </LinkButton>
          <LinkButton href={hrefs.settings} icon="settings">
            {text.settings}
          </LinkButton>
          <TableActions locale={locale} hrefOf={file} />
        </span>
      }
    >
      <div className={styles.tables}>
        <Stats
          items={[
            { label: text.stats.owed, value: state.sums.owed },
            { label: text.stats.done, value: state.sums.done },
            {
              label: text.stats.missing,
              value: state.sums.owed - state.sums.done,
              ...(state.sums.owed > state.sums.done ? { tone: 'bad' as const } : {}),
            },
            { label: text.stats.differing, value: state.sums.differing },
          ]}
        />
        <InstantForm
          action={hrefs.list}
          className={styles.filters}
          key={withQuery('/', { ...queryOf(filter), q: null })}
        >
          <TextField
            name="q"
            type="search"
            label={text.search}
            placeholder={text.searchHint}
            defaultValue={filter.query ?? ''}
            autoComplete="off"
          />
          {choice('period', text.period, text.presentPeriod, choices.periods)}
          {choice('state', text.state, text.anyState, [
            { value: 'missing', label: text.states.missing },
            { value: 'differing', label: text.states.differing },
            { value: 'done', label: text.states.done },
          ])}
          {choice('grade', text.grade, text.anyGrade, choices.grades)}
          {choice('class', text.class, text.anyClass, choices.classes)}
          {choice('subject', text.subject, text.anySubject, choices.subjects)}
          {choice('teacher', text.teacher, text.anyTeacher, choices.teachers)}
        </InstantForm>
        <DataTable<StateRow>
          caption={text.title}
          rows={state.rows}
          rowKey={({ workload, period }) => `${workload.id} ${period.key}`}
          empty={
            <EmptyState
              icon="search"
              title={text.nothingTitle}
              action={isFiltered ? <LinkButton href={hrefs.list}>{text.reset}</LinkButton> : undefined}
            >
              {text.nothingLead}
            </EmptyState>
          }
          columns={[
            {
              key: 'class',
              header: text.columns.class,
              cell: ({ workload, period }) => (
                <Link href={hrefs.sheet(workload.class.id, period.key)}>{workload.class.name}</Link>
              ),
            },
            {
              key: 'subject',
              header: text.columns.subject,
              width: 'wide',
              cell: ({ workload, period }) => (
                <Link href={hrefs.group(workload.id, period.key)}>
                  {[workload.subject.name, workload.subgroup].filter(Boolean).join(', ')}
                </Link>
              ),
            },
            { key: 'teacher', header: text.columns.teacher, cell: ({ workload }) => workload.teacher },
            {
              key: 'period',
              header: text.columns.period,
              cell: ({ period }) => period.name.replaceAll(' ', '\u00a0'),
            },
            {
              key: 'done',
              header: text.columns.done,
              align: 'end',
              cell: ({ owed, done }) => (
                <Badge tone={done >= owed ? 'good' : done > 0 ? 'warn' : 'neutral'}>
                  {done} / {owed}
                </Badge>
              ),
            },
            {
              key: 'missing',
              header: text.columns.missing,
              align: 'end',
              cell: ({ owed, done }) =>
                owed > done ? <span className={styles.low}>{owed - done}</span> : '—',
            },
            {
              key: 'differing',
              header: text.columns.differing,
              align: 'end',
              cell: ({ differing }) => differing || '—',
            },
            {
              key: 'notAttested',
              header: text.columns.notAttested,
              align: 'end',
              cell: ({ notAttested }) => notAttested || '—',
            },
          ]}
        />
        <Pagination
          locale={locale}
          label={text.pages}
          page={state.page}
          pageSize={state.pageSize}
          total={state.total}
          hrefOf={(page) => withQuery(hrefs.list, { ...queryOf(filter), page: page > 1 ? page : null })}
        />
      </div>
    </Section>
  )
}
