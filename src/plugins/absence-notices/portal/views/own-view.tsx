import { namesOfUsers } from '@/access/names-of-users'
import type { View } from '@/app/portal-page'
import { messages } from '@/i18n/messages'
import { givenName } from '@/i18n/names'
import { Badge, Card, DataTable, EmptyState, Page, Row } from '@/ui'
import { ActionButton } from '@/ui/button/action-button'

import { REASON_LABELS } from '../../collections/absence-notices'
import { listOwnNotices } from '../../operations/list-notices'
import { filesOfNotices } from '../../operations/notice-files'
import { presentNotice, type PresentedNotice } from '../../presenters/present-notice'
import { noticeMessages } from '../../translations'
import { NOTICE_REASONS } from '../../types'
import { NoticeDialog } from '../components/notice-dialog'
import { Papers } from '../components/papers'

/** Where parents tell of absences, and what they have told. */
const OwnView: View = async ({ req, facts, locale }) => {
  const all = noticeMessages(locale)
  const { own: text, columns, form } = all
  const { errors } = messages(locale)
  const list = await listOwnNotices({ req, facts })
  const files = await filesOfNotices(
    req,
    list.map(({ id }) => id),
  )
  const nameOf = await namesOfUsers(
    req,
    facts,
    list.flatMap(({ author, seenBy }) => [author, seenBy]),
  )
  const { people, students } = facts.reference
  const dialog = {
    today: facts.today,
    children_: facts.children.flatMap((id) => {
      const person = people.get(students.get(id)?.person ?? 0)
      return person ? [{ value: id, label: givenName(person) }] : []
    }),
    reasons: NOTICE_REASONS.map((value) => ({ value, label: REASON_LABELS[value][locale] })),
    text: form,
    errorText: errors,
  }
  const isOpen = (row: PresentedNotice): boolean => !row.isWithdrawn && row.to >= facts.today
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      actions={facts.children.length > 0 && <NoticeDialog notice={null} {...dialog} />}
    >
      {facts.children.length === 0 ? (
        <EmptyState icon="people" title={text.noChildrenTitle}>
          {text.noChildrenLead}
        </EmptyState>
      ) : (
        <Card title={text.list} isFlush>
          <DataTable<PresentedNotice>
            isFlush
            caption={noticeMessages(locale).list.title}
            rows={list.map((row) => presentNotice({ row, facts, locale, nameOf, files }))}
            rowKey={({ id }) => id}
            empty={
              <EmptyState isInside icon="mail" title={text.emptyTitle}>
                {text.emptyLead}
              </EmptyState>
            }
            columns={[
              { key: 'student', header: columns.student, cell: ({ student }) => student },
              { key: 'days', header: columns.days, cell: ({ days }) => days },
              {
                key: 'reason',
                header: columns.reason,
                cell: ({ reason, note }) => [reason, note].filter(Boolean).join('. '),
              },
              { key: 'files', header: columns.files, cell: (row) => <Papers files={row.files} /> },
              {
                key: 'state',
                header: columns.state,
                cell: (row) => (
                  <Badge tone={row.isWithdrawn ? 'neutral' : row.isSeen ? 'good' : 'accent'}>
                    {row.state}
                  </Badge>
                ),
              },
              {
                key: 'actions',
                header: <span className="sr-only">{messages(locale).actions.column}</span>,
                cell: (row) =>
                  isOpen(row) && (
                    <Row gap={8}>
                      <NoticeDialog notice={row} {...dialog} />
                      <ActionButton
                        url={`/api/absences/${row.id}/withdrawal`}
                        label={form.withdraw}
                        spoken={`${form.withdraw}: ${row.student}, ${row.days}`}
                        size="s"
                        done={form.withdrawn}
                        errorText={errors}
                      />
                    </Row>
                  ),
              },
            ]}
          />
        </Card>
      )}
    </Page>
  )
}

export default OwnView
