import type { View } from '@/app/portal-page'
import { addDays, isSchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { DataTable, EmptyState, LinkButton, Notice, Page, Row, Stack } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'

import { readSheet, type SheetLine } from '../../operations/read-sheet'
import { tellSheetLine } from '../../presenters/tell-sheet'
import { substitutionMessages } from '../../translations'
import { hrefs } from '../hrefs'

type Line = SheetLine & { className: string }

/** The sheet of a day as it hangs on the wall: by class; no reason of anybody's absence stands on it. */
const SheetView: View = async ({ req, facts, locale, searchParams }) => {
  const all = substitutionMessages(locale)
  const { sheet: text } = all
  const date = isSchoolDate(searchParams.date) ? searchParams.date : facts.today
  const sheet = await readSheet({ req, facts, date })
  const lines = sheet.classes.flatMap(({ name, lines: own }): Line[] =>
    own.map((line) => ({ ...line, className: name })),
  )
  const readsDesk = (['administrator', 'deputy', 'principal', 'secretary'] as const).some((status) =>
    facts.statuses.has(status),
  )
  return (
    <Page
      locale={locale}
      title={text.titleOf(formatDate(locale, date, 'weekdayFor'))}
      crumbs={readsDesk ? [{ label: all.title, href: hrefs.day(date) }] : []}
      actions={
        <>
          <PrintButton>{messages(locale).actions.print}</PrintButton>
          <LinkButton href={hrefs.sheetPdf(date)} icon="download" download>
            {text.pdf}
          </LinkButton>
        </>
      }
    >
      <Stack>
        <nav aria-label={all.day.days} className="no-print">
          <Row>
            <LinkButton href={hrefs.sheet(addDays(date, -1))}>← {all.day.previous}</LinkButton>
            <LinkButton href={hrefs.sheet(addDays(date, 1))}>{all.day.next} →</LinkButton>
          </Row>
        </nav>
        {readsDesk && sheet.planned > 0 && (
          <div className="no-print">
            <Notice tone="warn">{text.planned(sheet.planned)}</Notice>
          </div>
        )}
        <DataTable<Line>
          caption={text.title}
          rows={lines}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="check-circle" title={text.empty}>
              {text.emptyLead}
            </EmptyState>
          }
          columns={[
            { key: 'class', header: text.class, cell: (row) => row.className },
            { key: 'number', header: text.number, align: 'end', cell: (row) => row.number },
            {
              key: 'subject',
              header: text.subject,
              cell: (row) => [row.subject, row.subgroup].filter(Boolean).join(', '),
            },
            { key: 'what', header: text.what, width: 'wide', cell: (row) => tellSheetLine(row, locale) },
            {
              key: 'room',
              header: text.room,
              cell: (row) => (row.kind === 'cancel' ? '' : (row.room ?? '—')),
            },
          ]}
        />
      </Stack>
    </Page>
  )
}

export default SheetView
