import { presentYear } from '@/access/present-year'
import type { View } from '@/app/portal-page'
import { isWithin } from '@/core/school-date'
import { fill } from '@/i18n/locale'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, DataTable, EmptyState, Link, Page, Stack } from '@/ui'

import { versionsOf } from '../../operations/load-version'
import { scheduleMessages } from '../../translations'
import type { VersionRow } from '../../types'
import { NewVersionForm } from '../components/new-version-form'
import { hrefs } from '../hrefs'

/** The timetables of the present year, and a new draft. */
const VersionsView: View = async ({ req, facts, locale }) => {
  const { versions: text, newVersion, title } = scheduleMessages(locale)
  const year = presentYear(facts)
  const versions = year ? await versionsOf(req, facts.school, year.id) : []
  const drafts = versions.filter(({ state }) => state === 'draft').length
  const day = (date: string): string => formatDate(locale, date, 'numeric')
  const datesOf = ({ from, to }: VersionRow): string =>
    from === null ? '—' : to === null ? text.from(day(from)) : text.fromTo(day(from), day(to))
  const stateOf = (version: VersionRow) => {
    if (version.state === 'draft') return <Badge tone="neutral">{text.draft}</Badge>
    const isPresent = isWithin(version, facts.today)
    return <Badge tone={isPresent ? 'good' : 'accent'}>{isPresent ? text.present : text.published}</Badge>
  }
  return (
    <Page locale={locale} title={text.title} lead={text.lead} crumbs={[{ label: title, href: hrefs.week() }]}>
      <Stack>
        <Card isFlush>
          <DataTable
            isFlush
            caption={text.caption}
            rows={versions}
            rowKey={({ id }) => id}
            empty={
              <EmptyState isInside icon="calendar" title={text.emptyTitle}>
                {text.emptyLead}
              </EmptyState>
            }
            columns={[
              {
                key: 'name',
                header: text.name,
                cell: ({ id, name }) => <Link href={hrefs.version(id)}>{name}</Link>,
              },
              { key: 'state', header: text.state, cell: stateOf },
              { key: 'dates', header: text.dates, cell: datesOf },
              {
                key: 'cycle',
                header: newVersion.cycle,
                align: 'end',
                cell: ({ cycleWeeks }) => cycleWeeks,
              },
            ]}
          />
        </Card>
        <Card title={text.newTitle}>
          <NewVersionForm
            name={fill(newVersion.defaultName, { n: drafts + 1 })}
            versions={versions.map(({ id, name }) => ({ id, name }))}
            present={
              versions.find((row) => row.state === 'published' && isWithin(row, facts.today))?.id ?? null
            }
            text={newVersion}
            errorText={messages(locale).errors}
          />
        </Card>
      </Stack>
    </Page>
  )
}

export default VersionsView
