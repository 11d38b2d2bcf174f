import type { Locale } from '@/core/locale'
import { formatInstant } from '@/i18n/format'
import { Badge, Card, DataTable, EmptyState, LinkButton } from '@/ui'

import { documentsMessages } from '../../translations'
import type { Acknowledged } from '../../types'
import { hrefs } from '../hrefs'

type Props = {
  sheet: readonly Acknowledged[]
  document: number
  locale: Locale
  timeZone: string
  mayAsk: boolean
}

/** Who was asked and who has read it, those who have not first. */
export const SheetTable = ({ sheet, document, locale, timeZone, mayAsk }: Props) => {
  const text = documentsMessages(locale).card
  const read = sheet.filter(({ acknowledgedAt }) => acknowledgedAt)
  const waiting = sheet.filter(({ acknowledgedAt }) => !acknowledgedAt)
  const whenOf = (instant: string) => formatInstant(locale, instant, { timeZone })
  return (
    <Card
      title={text.sheet}
      note={sheet.length > 0 && text.progress(read.length, sheet.length)}
      actions={
        sheet.length > 0 && (
          <LinkButton href={hrefs.sheet(document)} icon="print" size="s" download>
            {text.sheetPdf}
          </LinkButton>
        )
      }
      isFlush
    >
      <DataTable
        isFlush
        caption={text.sheet}
        rows={[...waiting, ...read]}
        rowKey={({ person }) => person}
        empty={
          <EmptyState isInside title={text.nobodyAsked}>
            {mayAsk && text.nobodyAskedLead}
          </EmptyState>
        }
        columns={[
          { key: 'who', header: text.who, cell: ({ name }) => name },
          {
            key: 'state',
            header: text.state,
            cell: ({ acknowledgedAt, requestedAt }) =>
              acknowledgedAt ? (
                whenOf(acknowledgedAt)
              ) : (
                <>
                  <Badge tone="warn">{text.waiting}</Badge> {text.since(whenOf(requestedAt))}
                </>
              ),
          },
        ]}
      />
    </Card>
  )
}
