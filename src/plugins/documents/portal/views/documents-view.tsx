import type { View, ViewProps } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { Badge, DataTable, EmptyState, Link, LinkButton, Page, Pagination, SelectField, Tabs } from '@/ui'
import { FilterForm } from '@/ui/filter-form/filter-form'
import { pageNumber } from '@/core/page-number'

import { documentsQuery } from '../../endpoints/schemas'
import { type DocumentFilter, DOCUMENTS_ON_PAGE, listDocuments } from '../../operations/list-documents'
import { documentsMessages } from '../../translations'
import { DOCUMENT_KINDS } from '../../types'
import { hrefs } from '../hrefs'
import styles from './store.module.css'

const EVERYTHING: DocumentFilter = { q: '', kind: null, folder: null, isOwed: false }

const filterOf = ({ q, kind, folder, owed }: ViewProps['searchParams']): DocumentFilter => {
  const parsed = documentsQuery.safeParse({
    q,
    kind: kind || null,
    folder: folder || null,
    isOwed: owed === '1',
  })
  return parsed.success ? parsed.data : EVERYTHING
}

/** The store of documents: what the school has published for the reader, and what the reader still has to read. */
const DocumentsView: View = async ({ req, facts, locale, searchParams }) => {
  const { store: text, kinds } = documentsMessages(locale)
  const filter = filterOf(searchParams)
  const list = await listDocuments({ req, facts, filter, page: pageNumber(searchParams.page) })
  const isFiltered = filter.q !== '' || filter.kind !== null || filter.folder !== null
  const isAllRead = filter.isOwed && !isFiltered
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={list.total > 0 && text.total(list.total)}
      tabs={
        <Tabs
          label={text.which}
          items={[
            {
              href: hrefs.store({ ...filter, kind: null, isOwed: false }),
              label: text.all,
              isCurrent: !filter.kind && !filter.isOwed,
            },
            {
              href: hrefs.store({ ...filter, kind: null, isOwed: true }),
              label: text.owed,
              isCurrent: filter.isOwed,
            },
            ...DOCUMENT_KINDS.map((kind) => ({
              href: hrefs.store({ ...filter, kind, isOwed: false }),
              label: text.kinds[kind],
              isCurrent: kind === filter.kind && !filter.isOwed,
            })),
          ]}
        />
      }
    >
      <FilterForm
        locale={locale}
        action="/documents"
        label={text.search}
        placeholder={text.searchHint}
        value={filter.q}
      >
        {list.folders.length > 0 && (
          <SelectField
            name="folder"
            label={text.folder}
            emptyLabel={text.anyFolder}
            defaultValue={filter.folder ?? ''}
            options={list.folders.map((folder) => ({ value: folder, label: folder }))}
          />
        )}
        {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
        {filter.isOwed && <input type="hidden" name="owed" value="1" />}
      </FilterForm>
      <DataTable
        caption={text.title}
        rows={list.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={isFiltered ? 'search' : isAllRead ? 'check' : 'file'}
            title={isFiltered ? text.nothingTitle : isAllRead ? text.allReadTitle : text.emptyTitle}
            action={isFiltered && <LinkButton href="/documents">{text.reset}</LinkButton>}
          >
            {isFiltered ? text.nothingLead : isAllRead ? text.allReadLead : text.emptyLead}
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            header: text.document,
            width: 'wide',
            cell: ({ id, title, isOwed }) => (
              <>
                <Link href={hrefs.document(id)}>{title}</Link>{' '}
                {isOwed && <Badge tone="warn">{text.isOwed}</Badge>}
              </>
            ),
          },
          { key: 'kind', header: text.kind, cell: ({ kind }) => kinds[kind] },
          {
            key: 'number',
            header: text.number,
            cell: ({ number }) => <span className={styles.number}>{number ?? '—'}</span>,
          },
          {
            key: 'date',
            header: text.date,
            cell: ({ date }) => (date ? formatDate(locale, date, 'numeric') : '—'),
          },
          { key: 'folder', header: text.folder, cell: ({ folder }) => folder ?? '—' },
        ]}
      />
      <Pagination
        locale={locale}
        page={list.page}
        pageSize={DOCUMENTS_ON_PAGE}
        total={list.total}
        hrefOf={(page) => hrefs.store(filter, page)}
      />
    </Page>
  )
}

export default DocumentsView
