import type { View } from '@/app/portal-page'
import { rows } from '@/db/rows'
import { formatDate } from '@/i18n/format'
import { schoolNow } from '@/core/school-date'
import { Card, DataTable, EmptyState, Link, LinkButton, Page, Pagination } from '@/ui'
import { pageNumber } from '@/core/page-number'

import { kindsOf } from '../../access/rules'
import { listImports } from '../../operations/find-import'
import { importsMessages } from '../../translations'
import { UploadForm } from '../components/upload-form'
import { countsText } from '../counts-text'
import { returnTo } from '../return-to'

const PAGE_SIZE = 20

/** A file to bring in, and those that were. */
const ImportsView: View = async ({ req, facts, locale, searchParams }) => {
  const text = importsMessages(locale)
  const back = returnTo(searchParams.return)
  const page = pageNumber(searchParams.page)
  const { imports, total } = await listImports(req, facts, { page, pageSize: PAGE_SIZE })
  const authors = imports.flatMap(({ author }) => author ?? [])
  const users = authors.length
    ? await rows(req).find<{ id: number; person: number | null; username: string | null }>({
        collection: 'users',
        columns: ['id', 'person', 'username'],
        where: { id: { in: authors } },
      })
    : []
  const nameOf = (id: number | null): string => {
    const user = users.find((one) => one.id === id)
    return facts.reference.people.get(user?.person ?? 0)?.fullName ?? user?.username ?? ''
  }
  const { kind, file, fileHint, noFile, upload, uploading, template, failed } = text
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      actions={back && <LinkButton href={back}>{text.goBack}</LinkButton>}
    >
      <Card>
        <UploadForm
          kinds={kindsOf(facts).map((value) => ({ value, label: text.kinds[value] }))}
          chosen={searchParams.kind}
          back={back}
          text={{ kind, file, fileHint, noFile, upload, uploading, template, failed }}
        />
      </Card>
      <Card title={text.past} isFlush>
        <DataTable
          isFlush
          caption={text.past}
          rows={imports}
          rowKey={({ id }) => id}
          empty={<EmptyState isInside title={text.noPast} />}
          columns={[
            {
              key: 'when',
              header: text.when,
              cell: ({ createdAt }) =>
                formatDate(
                  locale,
                  schoolNow(new Date(createdAt), facts.reference.school.timeZone).date,
                  'numeric',
                ),
            },
            {
              key: 'kind',
              header: text.kind,
              width: 'wide',
              cell: (row) => (
                <Link href={`/imports/${row.id}`}>
                  {text.kinds[row.kind]} {row.fileName && `· ${row.fileName}`}
                </Link>
              ),
            },
            { key: 'author', header: text.author, cell: ({ author }) => nameOf(author) },
            {
              key: 'state',
              header: text.state,
              cell: ({ state, counts }) =>
                [text.runStates[state], countsText(counts, locale)].filter(Boolean).join(' · '),
            },
          ]}
        />
      </Card>
      <Pagination
        locale={locale}
        page={page}
        pageSize={PAGE_SIZE}
        total={total}
        hrefOf={(n) => `/imports?page=${n}`}
      />
    </Page>
  )
}

export default ImportsView
