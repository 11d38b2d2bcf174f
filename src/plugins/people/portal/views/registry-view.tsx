import type { ViewProps } from '@/app/portal-page'
import { EmptyState, Link, LinkButton, Page, Pagination, Tabs } from '@/ui'
import { pageNumber } from '@/core/page-number'

import { columnsCookie } from '../../domain/list-columns'
import { REGISTRY_KINDS } from '../../domain/select-people'
import { listRegistry, PAGE_SIZE } from '../../operations/list-registry'
import { peopleMessages } from '../../translations'
import { ColumnChooser } from '../components/list/column-chooser'
import styles from '../components/list/list.module.css'
import { RegistryFilters } from './registry-filters'
import { RegistryTable } from '../components/list/registry-table'
import { hrefs } from '../hrefs'
import { readFilter } from '../read-filter'

const KIND_OF = { students: 'student', staff: 'staff', guardians: 'guardian' } as const

/** The lists of the registry: students, staff, guardians. */
const RegistryView = async (props: ViewProps) => {
  const { req, facts, locale, searchParams } = props
  const text = peopleMessages(locale)
  const { filter, columns, possible, isKeeper } = await readFilter(props)
  const list = await listRegistry({
    req,
    facts,
    locale,
    filter,
    columns,
    page: pageNumber(searchParams.page),
  })
  const { kind } = filter
  const isFiltered = hrefs.list(filter) !== hrefs.kind(kind)
  return (
    <Page
      locale={locale}
      title={text.title}
      width="full"
      actions={
        <>
          {isKeeper && (
            <LinkButton href={hrefs.add(KIND_OF[kind])} icon="plus" tone="primary">
              {text.list.add[kind]}
            </LinkButton>
          )}
          {list.total > 0 && (
            <>
              <LinkButton href={hrefs.file(filter, 'xlsx', columns)} icon="download" download>
                XLSX
              </LinkButton>
              <LinkButton href={hrefs.file(filter, 'csv', columns)} icon="download" download>
                CSV
              </LinkButton>
              <LinkButton href={hrefs.print(filter)} icon="print">
                {text.list.print}
              </LinkButton>
            </>
          )}
        </>
      }
      tabs={
        <Tabs
          label={text.title}
          items={REGISTRY_KINDS.map((one) => ({
            href: hrefs.kind(one),
            label: text.lists[one],
            isCurrent: one === kind,
          }))}
        />
      }
    >
      <RegistryFilters facts={facts} filter={filter} locale={locale} />
      <div className={styles.tools}>
        <p className={styles.count} role="status">
          {isFiltered ? text.list.found(list.total) : text.list.total(list.total)}
        </p>
        <ColumnChooser
          key={kind}
          cookie={columnsCookie(kind)}
          title={text.list.columns}
          columns={possible.map((key) => ({ key, label: text.columns[key] }))}
          shown={columns}
        />
        {isKeeper && <Link href={hrefs.merge()}>{text.list.merge}</Link>}
      </div>
      {list.rows.length === 0 ? (
        <EmptyState
          icon={isFiltered ? 'search' : 'people'}
          title={isFiltered ? text.list.nothingTitle : text.list.emptyTitle}
          action={isFiltered && <LinkButton href={hrefs.kind(kind)}>{text.list.reset}</LinkButton>}
        >
          {isFiltered ? text.list.nothingLead : text.list.emptyLead}
        </EmptyState>
      ) : (
        <RegistryTable
          caption={text.lists[kind]}
          columns={columns}
          isKeeper={isKeeper}
          locale={locale}
          rows={list.rows}
        />
      )}
      <Pagination
        locale={locale}
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefs.list(filter, page)}
      />
    </Page>
  )
}

export default RegistryView
