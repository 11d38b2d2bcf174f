import { presentClasses } from '@/access/present-year'
import type { ViewProps } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { DataTable, EmptyState, Link, LinkButton, Page, Pagination, SelectField, TextField } from '@/ui'
import { InstantForm } from '@/ui/instant-form/instant-form'
import { pageNumber } from '@/core/page-number'

import { listedStudents } from '../../access/file-access'
import { readsBook } from '../../access/rules'
import { filesQuery } from '../../endpoints/schemas'
import { PAGE_SIZE } from '../../operations/find-cards'
import { type FilesFilter, listFiles } from '../../operations/list-files'
import { filesMessages } from '../../translations'
import styles from '../components/files.module.css'
import { PrintList } from '../components/print-list'
import { hrefs } from '../hrefs'

const ALL: FilesFilter = { q: '', class: null, state: 'present' }

const filterOf = ({ q, class: classId, state }: ViewProps['searchParams']): FilesFilter => {
  const parsed = filesQuery.safeParse({ q, class: classId, state })
  return parsed.success ? parsed.data : ALL
}

/** The personal files that the reader keeps or reads. */
const FilesView = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const { list: text, title, file } = filesMessages(locale)
  const filter = filterOf(searchParams)
  const page = pageNumber(searchParams.page)
  const list = await listFiles({ req, facts, filter, page, manner: 'view' })
  const isAll = listedStudents(facts) === null
  const classes = presentClasses(facts).filter(({ id }) => isAll || facts.classTeacherOf.includes(id))
  const isFiltered = filter.q !== '' || filter.class !== null || filter.state !== 'present'
  const hasBook = (await readsBook({ req, user: req.user })) === true
  return (
    <Page
      locale={locale}
      title={title}
      actions={
        <>
          {hasBook && (
            <LinkButton href={hrefs.book()} icon="book">
              {text.book}
            </LinkButton>
          )}
          {list.total > 0 && (
            <>
              <LinkButton href={hrefs.table(filter)} icon="download" download>
                {text.xlsx}
              </LinkButton>
              <PrintList record="personal-files">{messages(locale).actions.print}</PrintList>
            </>
          )}
        </>
      }
    >
      <InstantForm className={styles.form} action="/personal-files">
        <TextField
          name="q"
          type="search"
          label={text.search}
          placeholder={text.searchHint}
          defaultValue={filter.q}
          maxLength={100}
          autoComplete="off"
        />
        <SelectField
          name="class"
          label={text.class}
          emptyLabel={text.anyClass}
          defaultValue={filter.class ?? ''}
          options={classes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {isAll && (
          <SelectField
            name="state"
            label={text.state}
            defaultValue={filter.state}
            options={(['present', 'left', 'all'] as const).map((value) => ({
              value,
              label: text.states[value],
            }))}
          />
        )}
      </InstantForm>
      <p className={styles.count} role="status">
        {list.total > 0 && text.total(list.total)}
      </p>
      {list.total === 0 ? (
        <EmptyState
          icon={isFiltered ? 'search' : 'folder'}
          title={isFiltered ? text.nothingTitle : text.emptyTitle}
          action={isFiltered && <LinkButton href="/personal-files">{text.reset}</LinkButton>}
        >
          {isFiltered ? text.nothingLead : text.emptyLead}
        </EmptyState>
      ) : (
        <DataTable
          caption={title}
          rows={list.rows}
          rowKey={({ student }) => student}
          columns={[
            {
              key: 'name',
              header: text.name,
              width: 'wide',
              cell: ({ student, name }) => <Link href={hrefs.file(student)}>{name}</Link>,
            },
            {
              key: 'number',
              header: text.number,
              cell: ({ fileNumber }) => fileNumber ?? <span className={styles.faint}>{text.noNumber}</span>,
            },
            { key: 'class', header: text.class, cell: (row) => row.class ?? file.none },
            {
              key: 'birthDate',
              header: text.birthDate,
              cell: ({ birthDate }) => (birthDate ? formatDate(locale, birthDate, 'numeric') : file.none),
            },
            ...(filter.state === 'present'
              ? []
              : [
                  {
                    key: 'left',
                    header: text.left,
                    cell: ({ leftOn }: { leftOn: string | null }) =>
                      leftOn ? formatDate(locale, leftOn, 'numeric') : file.none,
                  },
                ]),
          ]}
        />
      )}
      <Pagination
        locale={locale}
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(number) => hrefs.files(filter, number)}
      />
    </Page>
  )
}

export default FilesView
