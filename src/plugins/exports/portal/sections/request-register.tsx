import type { ViewProps } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { Badge, DataTable, EmptyState, LinkButton, Pagination, Row, Section } from '@/ui'

import { listRequests } from '../../operations/data-requests'
import { exportsMessages } from '../../translations'
import { FinishRequest } from '../components/finish-request'
import { PersonFiles } from '../components/person-files'

const PAGE_SIZE = 20

/** Who asked for whose data; what is overdue catches the eye. */
export const RequestRegister = async ({
  req,
  facts,
  locale,
  page,
}: Pick<ViewProps, 'req' | 'facts' | 'locale'> & { page: number }) => {
  const text = exportsMessages(locale).person
  const { rows, total } = await listRequests(req, facts, { page, pageSize: PAGE_SIZE })
  const nameOf = (person: number): string => facts.reference.people.get(person)?.fullName ?? '—'
  return (
    <Section
      title={text.requests}
      actions={
        total > 0 && (
          <Row gap={8}>
            {['xlsx', 'csv'].map((format) => (
              <LinkButton
                key={format}
                href={`/api/reports/data-requests?format=${format}`}
                size="s"
                icon="download"
                download
              >
                {format.toUpperCase()}
              </LinkButton>
            ))}
          </Row>
        )
      }
    >
      <DataTable
        caption={text.requests}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="file" title={text.noRequests}>
            {text.noRequestsLead}
          </EmptyState>
        }
        columns={[
          { key: 'about', header: text.about, cell: ({ person }) => nameOf(person) },
          { key: 'applicant', header: text.applicant, cell: ({ applicant }) => applicant },
          {
            key: 'askedOn',
            header: text.askedOn,
            cell: ({ askedOn }) => formatDate(locale, askedOn, 'numeric'),
          },
          {
            key: 'due',
            header: text.due,
            cell: ({ dueOn, doneOn }) => (
              <Row gap={8}>
                {formatDate(locale, dueOn, 'numeric')}
                {!doneOn && dueOn < facts.today && <Badge tone="bad">{text.overdue}</Badge>}
              </Row>
            ),
          },
          {
            key: 'files',
            header: text.files,
            cell: ({ person }) => (
              <PersonFiles base="people" id={person} name={nameOf(person)} locale={locale} />
            ),
          },
          {
            key: 'done',
            header: text.done,
            cell: ({ id, doneOn }) => (
              <Row gap={8}>
                {doneOn && text.doneOn(formatDate(locale, doneOn, 'numeric'))}
                <FinishRequest
                  id={id}
                  isDone={Boolean(doneOn)}
                  label={doneOn ? text.unmark : text.markDone}
                />
              </Row>
            ),
          },
        ]}
      />
      <Pagination
        locale={locale}
        page={page}
        pageSize={PAGE_SIZE}
        total={total}
        hrefOf={(next) => `/exports?tab=person&page=${next}`}
      />
    </Section>
  )
}
