import type { View } from '@/app/portal-page'
import { messages } from '@/i18n/messages'
import { Badge, Card, DataTable, EmptyState, Link, LinkButton, Page, Stack } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'

import { DAY_NAMES } from '../../domain/day-names'
import { readLoad, type LoadRow } from '../../operations/read-load'
import { tellBreach } from '../../presenters/tell-breach'
import { scheduleMessages } from '../../translations'
import { hrefs } from '../hrefs'
import styles from './week.module.css'

/** The load of the classes against the norms: lessons and points by day, and every breach with its source. */
const LoadView: View = async ({ req, facts, locale, searchParams }) => {
  const { load: text, title } = scheduleMessages(locale)
  const { version, days, classes } = await readLoad({ req, facts })
  const subjectName = (id: number): string => facts.reference.subjects.get(id)?.name ?? ''
  const isNarrow = searchParams.only === 'breaches'
  const shown = isNarrow ? classes.filter(({ load }) => load.breaches.length > 0) : classes
  const breaches = classes.reduce((sum, { load }) => sum + load.breaches.length, 0)
  const mayArrange = facts.statuses.has('administrator') || facts.statuses.has('deputy')
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={version ? text.lead(version.name, breaches) : undefined}
      width="full"
      crumbs={[{ label: title, href: hrefs.week() }]}
      actions={
        version && (
          <>
            <LinkButton href="/api/reports/class-load?format=xlsx" icon="download" download>
              {text.xlsx}
            </LinkButton>
            <PrintButton>{messages(locale).actions.print}</PrintButton>
            <LinkButton href={isNarrow ? hrefs.load() : hrefs.load('breaches')}>
              {isNarrow ? text.all : text.onlyBreaches}
            </LinkButton>
          </>
        )
      }
    >
      <Stack>
        <Card isFlush>
          <DataTable<LoadRow>
            isFlush
            caption={text.title}
            rows={shown}
            rowKey={({ id }) => id}
            empty={
              <EmptyState isInside icon="chart" title={version ? text.allKept : text.none}>
                {version ? text.allKeptLead : text.noneLead}
              </EmptyState>
            }
            columns={[
              {
                key: 'class',
                header: text.class,
                cell: ({ id, name }) => (
                  <Link
                    href={
                      mayArrange && version
                        ? hrefs.version(version.id, id)
                        : hrefs.week({ view: 'class', of: id })
                    }
                  >
                    {name}
                  </Link>
                ),
              },
              {
                key: 'week',
                header: text.week,
                align: 'end',
                cell: ({ load }) =>
                  load.weekLimit === null ? load.week : text.ofLimit(load.week, load.weekLimit),
              },
              ...Array.from({ length: days }, (_, day) => ({
                key: `day${day}`,
                header: DAY_NAMES[locale][day]!,
                align: 'end' as const,
                cell: ({ load }: LoadRow) => text.day(load.lessons[day] ?? 0, load.points[day] ?? 0),
              })),
              {
                key: 'breaches',
                header: text.breaches,
                width: 'wide',
                cell: ({ load }) =>
                  load.breaches.length === 0 ? (
                    <Badge tone="good">{text.kept}</Badge>
                  ) : (
                    <ul className={styles.breaches}>
                      {load.breaches.map((breach, index) => (
                        <li key={index}>{tellBreach(breach, locale, subjectName)}</li>
                      ))}
                    </ul>
                  ),
              },
            ]}
          />
        </Card>
        <p className={styles.soft}>{text.note}</p>
      </Stack>
    </Page>
  )
}

export default LoadView
