import { namesOfUsers } from '@/access/names-of-users'
import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { isWithin, schoolNow } from '@/core/school-date'
import { withQuery } from '@/core/with-query'
import { env } from '@/env'
import { formatBytes, formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, DataTable, EmptyState, LinkButton, Page, Pagination, Section, Stack } from '@/ui'
import { RunningJob } from '@/ui/running-job/running-job'

import { printOf, publicKeyOf } from '../../domain/sign-archive'
import { ARCHIVES_PAGE_SIZE, listArchives } from '../../operations/archives'
import { paperMessages } from '../../translations'
import { NewArchive } from '../components/new-archive'
import { PaperTabs } from '../components/paper-tabs'
import { ARCHIVES } from '../hrefs'

const TONES = { done: 'good', failed: 'bad', running: 'accent', waiting: 'accent' } as const

/** The archives of the years: made here, kept, and what proves them. */
const ArchivesView: View = async ({ req, facts, locale, searchParams }) => {
  const all = paperMessages(locale)
  const { archive: text } = all
  const page = parseId(searchParams.page) ?? 1
  const { rows, total } = await listArchives({ req, facts, page })
  const nameOf = await namesOfUsers(
    req,
    facts,
    rows.map(({ requestedBy }) => requestedBy),
  )
  const { years, school } = facts.reference
  const running = rows.find(({ state }) => state === 'running' || state === 'waiting')
  const begun = [...years.values()]
    .filter(({ startDate }) => startDate <= facts.today)
    .sort((left, right) => (left.startDate < right.startDate ? 1 : -1))
  const present = begun.find(({ startDate, endDate }) =>
    isWithin({ from: startDate, to: endDate }, facts.today),
  )
  const moment = (instant: string): string => {
    const { date, time } = schoolNow(new Date(instant), school.timeZone)
    return `${formatDate(locale, date, 'numeric')} ${time}`
  }
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      tabs={<PaperTabs current="archive" hasArchive text={all.tabs} />}
    >
      <Stack gap={24}>
        <Card
          title={text.start}
          note={`${text.key}: ${printOf(publicKeyOf(env.PAYLOAD_SECRET))}. ${text.keyHint}`}
        >
          {running ? (
            <RunningJob
              address={`/api/paper-journals/archives/${running.id}`}
              done={running.done}
              total={running.total}
              text={{ progress: text.progress, stop: text.stop, of: text.starting }}
              locale={locale}
            />
          ) : (
            <NewArchive
              years={begun.map(({ id, name }) => ({ value: id, label: name }))}
              year={(present ?? begun[0])?.id}
              text={{ year: text.year, start: text.start }}
              errorText={messages(locale).errors}
            />
          )}
        </Card>
        <Section title={text.list}>
          <DataTable
            caption={text.title}
            rows={rows}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon="folder" title={text.emptyTitle}>
                {text.emptyLead}
              </EmptyState>
            }
            columns={[
              { key: 'when', header: text.when, cell: (row) => moment(row.requestedAt) },
              { key: 'year', header: text.year, cell: (row) => years.get(row.year)?.name ?? '' },
              { key: 'who', header: text.who, cell: (row) => nameOf(row.requestedBy) },
              {
                key: 'state',
                header: text.state,
                cell: ({ state }) => (
                  <Badge tone={TONES[state as keyof typeof TONES] ?? 'neutral'}>{text.states[state]}</Badge>
                ),
              },
              {
                key: 'sum',
                header: text.sum,
                cell: ({ sha256 }) => sha256 && <code title={sha256}>{`${sha256.slice(0, 12)}…`}</code>,
              },
              {
                key: 'file',
                header: text.file,
                cell: ({ id, state, size }) =>
                  state === 'done' && (
                    <LinkButton
                      href={`/api/paper-journals/archives/${id}/file`}
                      size="s"
                      icon="download"
                      download
                    >
                      {`${text.download}, ${formatBytes(locale, size ?? 0)}`}
                    </LinkButton>
                  ),
              },
            ]}
          />
          <Pagination
            locale={locale}
            label={text.pages}
            page={page}
            pageSize={ARCHIVES_PAGE_SIZE}
            total={total}
            hrefOf={(next) => withQuery(ARCHIVES, { page: next })}
          />
        </Section>
      </Stack>
    </Page>
  )
}

export default ArchivesView
