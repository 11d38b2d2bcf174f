import { namesOfUsers } from '@/access/names-of-users'
import type { ViewProps } from '@/app/portal-page'
import { schoolNow } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, DataTable, EmptyState, LinkButton, Notice, Pagination, Section, Stack } from '@/ui'
import { RunningJob } from '@/ui/running-job/running-job'
import { pageNumber } from '@/core/page-number'

import { listExports } from '../../operations/request-export'
import { exportsMessages } from '../../translations'
import { NewExport } from '../components/new-export'

const PAGE_SIZE = 20
const MEGABYTE = 1024 * 1024

const TONES = { done: 'good', failed: 'bad', running: 'accent', waiting: 'accent' } as const

const sizeText = (size: number | null, locale: string): string =>
  size === null
    ? ''
    : `${(size / MEGABYTE).toLocaleString(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 })}\u00a0${locale === 'ru' ? 'МБ' : 'MB'}`

/** A new export of everything, and those that were made. */
export const AllPart = async ({
  req,
  facts,
  locale,
  searchParams,
}: Pick<ViewProps, 'req' | 'facts' | 'locale' | 'searchParams'>) => {
  const text = exportsMessages(locale).all
  const page = pageNumber(searchParams.page)
  const { rows, total } = await listExports(req, facts, { page, pageSize: PAGE_SIZE })
  const nameOf = await namesOfUsers(
    req,
    facts,
    rows.map(({ requestedBy }) => requestedBy),
  )
  const running = rows.find(({ state }) => state === 'running' || state === 'waiting')
  const { timeZone } = facts.reference.school
  const moment = (instant: string): string => {
    const { date, time } = schoolNow(new Date(instant), timeZone)
    return `${formatDate(locale, date, 'numeric')} ${time}`
  }
  return (
    <Stack gap={24}>
      <Notice>{text.secrets}</Notice>
      <Card title={text.form}>
        {running ? (
          <RunningJob
            address={`/api/exports/${running.id}`}
            done={running.done}
            total={running.total}
            text={{ progress: text.progress, stop: text.stop, of: text.progressOf(0, 0) }}
            locale={locale}
          />
        ) : (
          <NewExport
            text={{
              format: text.format,
              formats: text.formats,
              withFiles: text.withFiles,
              start: text.start,
            }}
            errors={messages(locale).errors}
          />
        )}
      </Card>
      <Section title={text.list}>
        <DataTable
          caption={text.list}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="download" title={text.emptyTitle}>
              {text.emptyLead}
            </EmptyState>
          }
          columns={[
            { key: 'when', header: text.when, cell: (row) => moment(row.requestedAt) },
            { key: 'who', header: text.who, cell: (row) => nameOf(row.requestedBy) },
            { key: 'kind', header: text.kind, cell: ({ format }) => format.toUpperCase() },
            {
              key: 'state',
              header: text.state,
              cell: ({ state }) => (
                <Badge tone={TONES[state as keyof typeof TONES] ?? 'neutral'}>{text.states[state]}</Badge>
              ),
            },
            {
              key: 'file',
              header: text.download,
              cell: ({ id, state, size, expiresAt }) =>
                state === 'done' && (
                  <Stack gap={4}>
                    <LinkButton href={`/api/exports/${id}/file`} size="s" icon="download" download>
                      {`${text.download}, ${sizeText(size, locale)}`}
                    </LinkButton>
                    {expiresAt && (
                      <small>
                        {text.keptUntil(formatDate(locale, schoolNow(new Date(expiresAt), timeZone).date))}
                      </small>
                    )}
                  </Stack>
                ),
            },
          ]}
        />
        <Pagination
          locale={locale}
          page={page}
          pageSize={PAGE_SIZE}
          total={total}
          hrefOf={(next) => `/exports?page=${next}`}
        />
      </Section>
    </Stack>
  )
}
