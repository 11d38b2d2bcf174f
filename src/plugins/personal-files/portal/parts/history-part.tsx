import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { formatInstant } from '@/i18n/format'
import { Card, DataTable, EmptyState, Pagination } from '@/ui'

import { HISTORY_SIZE } from '../../operations/read-history'
import { fileWords } from '../../presenters/card-text'
import { filesMessages } from '../../translations'
import type { FileCard, FileChange } from '../../types'
import styles from '../components/files.module.css'
import { hrefs } from '../hrefs'

/** Where the student learned, by date and order. */
export const SchoolingPart = ({ card, locale }: { card: FileCard; locale: Locale }) => {
  const { file, schooling: text } = filesMessages(locale)
  const { date } = fileWords(locale)
  return (
    <Card isFlush>
      <DataTable
        isFlush
        caption={file.parts.schooling}
        rows={card.schooling}
        rowKey={(row) => `${row.class}-${row.from}`}
        empty={<EmptyState isInside title={text.none} />}
        columns={[
          { key: 'class', header: text.class, cell: (row) => row.class },
          { key: 'year', header: text.year, cell: (row) => row.year },
          { key: 'from', header: text.from, cell: (row) => date(row.from ?? null) ?? file.none },
          { key: 'to', header: text.to, cell: (row) => date(row.to ?? null) ?? file.none },
          {
            key: 'order',
            header: text.order,
            cell: (row) => [row.opened, row.closed].filter(Boolean).join('; ') || file.none,
          },
        ]}
      />
    </Card>
  )
}

type HistoryProps = {
  facts: Facts
  locale: Locale
  student: number
  history: { changes: FileChange[]; total: number; page: number }
}

/** What was changed in the file, by whom and when. */
export const HistoryPart = ({ facts, locale, student, history }: HistoryProps) => {
  const { file, history: text } = filesMessages(locale)
  const { timeZone } = facts.reference.school
  return (
    <>
      <Card isFlush>
        <DataTable
          isFlush
          caption={file.parts.history}
          rows={history.changes.map((change, place) => ({ ...change, place }))}
          rowKey={({ place }) => place}
          empty={<EmptyState isInside title={text.none} />}
          columns={[
            {
              key: 'at',
              header: text.at,
              cell: ({ at }) => formatInstant(locale, at, { timeZone, style: 'numeric' }),
            },
            { key: 'author', header: text.author, cell: ({ author }) => author ?? text.system },
            {
              key: 'what',
              header: text.what,
              cell: ({ record, subject, field }) => (
                <>
                  {field}
                  <div className={styles.note}>{subject ?? record}</div>
                </>
              ),
            },
            {
              key: 'before',
              header: text.before,
              cell: ({ before }) => <span className={styles.value}>{before ?? file.none}</span>,
            },
            {
              key: 'after',
              header: text.after,
              cell: ({ after }) => <span className={styles.value}>{after ?? file.none}</span>,
            },
          ]}
        />
      </Card>
      <Pagination
        locale={locale}
        page={history.page}
        pageSize={HISTORY_SIZE}
        total={history.total}
        hrefOf={(page) => `${hrefs.file(student, 'history')}&page=${page}`}
      />
    </>
  )
}
