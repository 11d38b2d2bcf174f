import { namesOfUsers } from '@/access/names-of-users'
import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { withQuery } from '@/core/with-query'
import { messages } from '@/i18n/messages'
import { Badge, Card, DataTable, EmptyState, LinkButton, Page, Pagination, Stack, Tabs } from '@/ui'
import { ActionButton } from '@/ui/button/action-button'
import { PrintButton } from '@/ui/button/print-button'
import { FilterForm } from '@/ui/filter-form/filter-form'

import { listNotices, NOTICES_PAGE_SIZE } from '../../operations/list-notices'
import { matchStudents } from '../../operations/match-students'
import { filesOfNotices } from '../../operations/notice-files'
import { presentNotice, type PresentedNotice } from '../../presenters/present-notice'
import { noticeMessages } from '../../translations'
import { Papers } from '../components/papers'

const PATH = '/absence-notices'
const WHEN = ['now', 'new', 'all'] as const

/** What parents told: of the own class for its teacher, of illness for the nurse. */
const ListView: View = async ({ req, facts, locale, searchParams }) => {
  const all = noticeMessages(locale)
  const { list: text, columns } = all
  const { errors, actions } = messages(locale)
  const when = WHEN.find((one) => one === searchParams.when) ?? 'now'
  const q = searchParams.q?.trim() ?? ''
  const list = await listNotices({
    req,
    facts,
    filter: { when, students: matchStudents(facts, q) },
    page: parseId(searchParams.page) ?? 1,
    manner: 'view',
  })
  const files = await filesOfNotices(
    req,
    list.rows.map(({ id }) => id),
  )
  const nameOf = await namesOfUsers(
    req,
    facts,
    list.rows.flatMap(({ author, seenBy }) => [author, seenBy]),
  )
  const isNurse = facts.statuses.has('medical')
  const isToNote = (row: PresentedNotice): boolean => (isNurse ? !row.isNurseSeen : !row.isSeen)
  const table = (format: string): string => withQuery('/api/absences/table', { when, q, format })
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={isNurse ? text.leadNurse : text.leadTeacher}
      actions={
        <>
          <LinkButton href={table('xlsx')} icon="download" download>
            XLSX
          </LinkButton>
          <PrintButton>{actions.print}</PrintButton>
        </>
      }
      tabs={
        <Tabs
          label={text.which}
          items={WHEN.map((one) => ({
            href: withQuery(PATH, { when: one, q }),
            label: text[one],
            isCurrent: one === when,
          }))}
        />
      }
    >
      <Stack>
        <FilterForm locale={locale} action={PATH} label={text.find} placeholder={text.findHint} value={q}>
          <input type="hidden" name="when" value={when} />
        </FilterForm>
        <Card isFlush>
          <DataTable<PresentedNotice>
            isFlush
            caption={text.title}
            rows={list.rows.map((row) => presentNotice({ row, facts, locale, nameOf, files }))}
            rowKey={({ id }) => id}
            empty={
              <EmptyState isInside icon="mail" title={q ? text.nothingTitle : text.emptyTitle}>
                {q ? text.nothingLead : text.emptyLead}
              </EmptyState>
            }
            columns={[
              { key: 'student', header: columns.student, cell: ({ student }) => student },
              { key: 'class', header: columns.class, cell: ({ className }) => className },
              { key: 'days', header: columns.days, cell: ({ days }) => days },
              { key: 'reason', header: columns.reason, cell: ({ reason }) => reason },
              { key: 'note', header: columns.note, width: 'wide', cell: ({ note }) => note ?? '' },
              { key: 'files', header: columns.files, cell: (row) => <Papers files={row.files} /> },
              { key: 'author', header: columns.author, cell: ({ author }) => author },
              {
                key: 'state',
                header: columns.state,
                cell: (row) => (
                  <Badge tone={row.isWithdrawn ? 'warn' : row.isSeen ? 'good' : 'accent'}>{row.state}</Badge>
                ),
              },
              {
                key: 'actions',
                header: <span className="sr-only">{actions.column}</span>,
                cell: (row) =>
                  isToNote(row) && (
                    <ActionButton
                      url={`/api/absences/${row.id}/note`}
                      label={text.note}
                      spoken={text.noteOf(row.student)}
                      size="s"
                      done={text.noted}
                      errorText={errors}
                    />
                  ),
              },
            ]}
          />
        </Card>
        <Pagination
          locale={locale}
          label={text.pages}
          page={list.page}
          pageSize={NOTICES_PAGE_SIZE}
          total={list.total}
          hrefOf={(page) => withQuery(PATH, { when, q, page })}
        />
      </Stack>
    </Page>
  )
}

export default ListView
