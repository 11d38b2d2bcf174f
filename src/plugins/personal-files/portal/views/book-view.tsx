import type { ViewProps } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { DataTable, EmptyState, Link, LinkButton, Notice, Page, Pagination, Tabs, TextField } from '@/ui'
import { InstantForm } from '@/ui/instant-form/instant-form'
import { pageNumber } from '@/core/page-number'

import { keepsBook } from '../../access/rules'
import { PAGE_SIZE } from '../../operations/find-cards'
import { readBook } from '../../operations/read-book'
import { filesMessages } from '../../translations'
import styles from '../components/files.module.css'
import { PrintList } from '../components/print-list'
import { TakeNumbersButton } from '../components/take-numbers-button'
import { hrefs } from '../hrefs'

/** The alphabetical book, a letter at a time. */
const BookView = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const { book: text, list, title, file, person } = filesMessages(locale)
  const q = (searchParams.q ?? '').trim().slice(0, 100)
  const book = await readBook({
    req,
    facts,
    letter: (searchParams.letter ?? '').slice(0, 1).toUpperCase(),
    q,
    page: pageNumber(searchParams.page),
  })
  const isKeeper = (await keepsBook({ req, user: req.user })) === true
  const take = isKeeper && book.without > 0 && (
    <TakeNumbersButton
      text={{ take: text.take, taken: text.taken, failed: messages(locale).errors.server }}
    />
  )
  const day = (date: string | null) => (date ? formatDate(locale, date, 'numeric') : file.none)
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: title, href: '/personal-files' }]}
      actions={
        book.letters.length > 0 && (
          <>
            <LinkButton href={hrefs.bookTable()} icon="download" download>
              {list.xlsx}
            </LinkButton>
            <PrintList record="alphabetical-book">{messages(locale).actions.print}</PrintList>
          </>
        )
      }
      tabs={
        book.letters.length > 0 && (
          <Tabs
            label={text.letters}
            items={book.letters.map((letter) => ({
              href: hrefs.book({ letter }),
              label: letter,
              isCurrent: letter === book.letter,
            }))}
          />
        )
      }
    >
      {book.letters.length > 0 && book.without > 0 && (
        <Notice action={take}>{text.without(book.without)}</Notice>
      )}
      {book.letters.length > 0 && (
        <InstantForm className={styles.form} action="/personal-files/book">
          <TextField
            name="q"
            type="search"
            label={list.search}
            placeholder={list.searchHint}
            defaultValue={q}
            maxLength={100}
            autoComplete="off"
          />
        </InstantForm>
      )}
      <p className={styles.count} role="status">
        {q && book.total > 0 && list.total(book.total)}
      </p>
      {book.rows.length === 0 && q ? (
        <EmptyState
          icon="search"
          title={list.nothingTitle}
          action={<LinkButton href={hrefs.book()}>{list.reset}</LinkButton>}
        >
          {list.nothingLead}
        </EmptyState>
      ) : book.rows.length === 0 ? (
        <EmptyState icon="book" title={text.emptyTitle} action={take}>
          {text.emptyLead}
        </EmptyState>
      ) : (
        <DataTable
          caption={book.letter ? `${text.title}, ${book.letter}` : text.title}
          rows={book.rows}
          rowKey={({ student }) => student}
          columns={[
            {
              key: 'name',
              header: list.name,
              width: 'wide',
              cell: ({ student, name }) => <Link href={hrefs.file(student)}>{name}</Link>,
            },
            { key: 'number', header: list.number, cell: ({ fileNumber }) => fileNumber },
            {
              key: 'sex',
              header: text.sex,
              cell: ({ sex }) => (sex && person.sexes[sex]) || file.none,
            },
            { key: 'birthDate', header: list.birthDate, cell: ({ birthDate }) => day(birthDate) },
            {
              key: 'admitted',
              header: text.admitted,
              cell: ({ admittedOn, admittedTo }) =>
                admittedOn ? `${day(admittedOn)}, ${admittedTo ?? ''}` : file.none,
            },
            { key: 'class', header: list.class, cell: (row) => row.class ?? file.none },
            { key: 'left', header: text.leftOn, cell: ({ leftOn }) => day(leftOn) },
            { key: 'address', header: text.address, cell: ({ address }) => address ?? file.none },
          ]}
        />
      )}
      <Pagination
        locale={locale}
        page={book.page}
        pageSize={PAGE_SIZE}
        total={book.total}
        hrefOf={(page) => hrefs.book({ letter: book.letter, q, page })}
      />
    </Page>
  )
}

export default BookView
