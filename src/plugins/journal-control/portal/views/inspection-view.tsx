import { namesOfUsers } from '@/access/names-of-users'
import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { formatDate, formatDateRange } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, DataTable, Page, Stack, Stats } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'

import { type InspectionLine, readInspection } from '../../operations/inspections'
import { controlMessages } from '../../translations'
import { FINDING_KINDS } from '../../types'
import { hrefs } from '../hrefs'
import styles from '../sections/control.module.css'

/** An act of control as it was kept, to be printed and signed. */
const InspectionView: View = async ({ req, facts, locale, params }) => {
  const all = controlMessages(locale)
  const { inspections: text, kinds, control } = all
  const id = parseId(params.inspection)
  if (id === null) throw notFound()
  const act = await readInspection({ req, facts, id })
  const nameOf = await namesOfUsers(req, facts, [act.author])
  const { snapshot } = act
  const found = FINDING_KINDS.filter((kind) => (snapshot.counts[kind] ?? 0) > 0)
  return (
    <Page
      locale={locale}
      title={text.title(formatDate(locale, act.date))}
      lead={text.lead(
        formatDateRange(locale, act.from, act.to, { withYear: true }),
        act.scope ?? text.school,
      )}
      width="full"
      crumbs={[{ label: all.tabs.inspections, href: hrefs.inspections() }]}
      actions={<PrintButton>{messages(locale).actions.print}</PrintButton>}
    >
      <Stack>
        <Card title={text.found}>
          <Stats
            items={[
              { label: text.journals, value: snapshot.journals },
              { label: text.lessons, value: snapshot.lessons },
              ...found.map((kind) => ({
                label: kinds[kind],
                value: snapshot.counts[kind],
                tone: 'bad' as const,
              })),
            ]}
          />
        </Card>
        {act.conclusion && (
          <Card title={text.conclusion}>
            <p className={styles.said}>{act.conclusion}</p>
          </Card>
        )}
        {snapshot.lines.length === 0 ? (
          <p>{text.nothing}</p>
        ) : (
          <DataTable<InspectionLine>
            caption={text.withFindings}
            hasCaption
            rows={snapshot.lines}
            rowKey={(line) => [line.class, line.subject, line.teacher].join(' ')}
            columns={[
              { key: 'class', header: control.journal, cell: (line) => `${line.class} · ${line.subject}` },
              { key: 'teacher', header: control.teacher, cell: ({ teacher }) => teacher },
              { key: 'lessons', header: control.lessons, align: 'end', cell: ({ lessons }) => lessons },
              ...found.map((kind) => ({
                key: kind,
                header: all.short[kind],
                align: 'end' as const,
                cell: ({ counts }: InspectionLine) => counts[kind],
              })),
              { key: 'total', header: control.total, align: 'end', cell: ({ total }) => total },
            ]}
          />
        )}
        <p className={styles.signature}>
          <span>{text.signature(nameOf(act.author))}</span>
          <span aria-hidden>{text.line}</span>
        </p>
      </Stack>
    </Page>
  )
}

export default InspectionView
