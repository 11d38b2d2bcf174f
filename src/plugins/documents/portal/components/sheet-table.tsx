import type { Locale } from '@/core/locale'
import { formatDate, formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, DataTable, EmptyState, LinkButton, Row } from '@/ui'

import { documentsMessages } from '../../translations'
import type { Acknowledged } from '../../types'
import { hrefs } from '../hrefs'
import { RemindButton } from './remind-button'

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
  const waiting = sheet
    .filter(({ acknowledgedAt }) => !acknowledgedAt)
    .sort((left, right) => Number(right.isLate) - Number(left.isLate))
  const late = waiting.filter(({ isLate }) => isLate).length
  const whenOf = (instant: string) => formatInstant(locale, instant, { timeZone })
  return (
    <Card
      title={text.sheet}
      note={
        sheet.length > 0 &&
        `${text.progress(read.length, sheet.length)}${late > 0 ? ` · ${text.lateOnes(late)}` : ''}`
      }
      actions={
        sheet.length > 0 && (
          <Row>
            {mayAsk && waiting.length > 0 && (
              <RemindButton
                document={document}
                text={{ remind: text.remind, reminded: text.reminded }}
                errorText={messages(locale).errors}
              />
            )}
            <LinkButton href={hrefs.sheet(document)} icon="print" size="s" download>
              {text.sheetPdf}
            </LinkButton>
            <LinkButton href={hrefs.sheet(document, 'xlsx')} icon="download" size="s" download>
              {text.sheetXlsx}
            </LinkButton>
          </Row>
        )
      }
      isFlush
    >
      <DataTable
        isFlush
        caption={text.whoHasRead}
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
            cell: ({ acknowledgedAt, requestedAt, remindedAt, isLate }) =>
              acknowledgedAt ? (
                whenOf(acknowledgedAt)
              ) : (
                <>
                  <Badge tone={isLate ? 'bad' : 'warn'}>{isLate ? text.late : text.waiting}</Badge>{' '}
                  {text.since(whenOf(requestedAt))}
                  {remindedAt && `, ${text.remindedAt(whenOf(remindedAt))}`}
                </>
              ),
          },
          {
            key: 'due',
            header: text.due,
            cell: ({ dueOn }) => (dueOn ? formatDate(locale, dueOn, 'numeric') : '—'),
          },
        ]}
      />
    </Card>
  )
}
