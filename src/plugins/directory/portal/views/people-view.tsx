import { presentClasses } from '@/access/present-year'
import type { ViewProps } from '@/app/portal-page'
import { messages } from '@/i18n/messages'
import { EmptyState, LinkButton, Page, Pagination, SelectField, Tabs } from '@/ui'

import { PEOPLE_KINDS } from '../../domain/people-of'
import { peopleQuery } from '../../endpoints/schemas'
import { listPeople, PAGE_SIZE, type PeopleFilter } from '../../operations/list-people'
import { directoryMessages } from '../../translations'
import { FilterForm } from '@/ui/filter-form/filter-form'
import { PeopleTable } from '../components/people-table'
import { PrintButton } from '@/ui/button/print-button'
import { pageNumber } from '@/core/page-number'
import { hrefs } from '../hrefs'
import styles from './people-view.module.css'

const EVERYBODY: PeopleFilter = { q: '', kind: 'all', class: null }

/** What the address asks for; an address that nobody could have made here shows everybody. */
const filterOf = ({ q, kind, class: classId }: ViewProps['searchParams']): PeopleFilter => {
  const parsed = peopleQuery.safeParse({ q, kind, class: classId })
  return parsed.success ? parsed.data : EVERYBODY
}

/** People of the school, found by name, kind and class, as far as the reader may read them. */
const PeopleView = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const text = directoryMessages(locale).people
  const filter = filterOf(searchParams)
  const list = await listPeople({ req, facts, filter, page: pageNumber(searchParams.page) })
  const classes = presentClasses(facts)
  const isFiltered = filter.q !== '' || filter.kind !== 'all' || filter.class !== null
  return (
    <Page
      locale={locale}
      title={text.title}
      actions={
        list.total > 0 && (
          <>
            <LinkButton href={hrefs.peopleCsv(filter)} icon="download" download>
              {text.csv}
            </LinkButton>
            <PrintButton>{messages(locale).actions.print}</PrintButton>
          </>
        )
      }
      tabs={
        <Tabs
          label={text.kind}
          items={PEOPLE_KINDS.map((kind) => ({
            href: hrefs.people({ ...filter, kind }),
            label: text.kinds[kind],
            isCurrent: kind === filter.kind,
          }))}
        />
      }
    >
      <FilterForm
        action="/people"
        label={text.search}
        locale={locale}
        placeholder={text.searchHint}
        value={filter.q}
      >
        {classes.length > 0 && (
          <SelectField
            name="class"
            label={text.class}
            emptyLabel={text.anyClass}
            defaultValue={filter.class ?? ''}
            options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {filter.kind !== 'all' && <input type="hidden" name="kind" value={filter.kind} />}
      </FilterForm>
      <p className={styles.count} role="status">
        {list.total > 0 && (isFiltered ? text.found(list.total) : text.total(list.total))}
      </p>
      {list.rows.length === 0 ? (
        <EmptyState
          icon={isFiltered ? 'search' : 'people'}
          title={isFiltered ? text.nothingTitle : text.emptyTitle}
          action={isFiltered && <LinkButton href="/people">{text.reset}</LinkButton>}
        >
          {isFiltered ? text.nothingLead : text.emptyLead}
        </EmptyState>
      ) : (
        <PeopleTable list={list} locale={locale} />
      )}
      <Pagination
        locale={locale}
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefs.people(filter, page)}
      />
    </Page>
  )
}

export default PeopleView
