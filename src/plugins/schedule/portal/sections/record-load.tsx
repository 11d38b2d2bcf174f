import { Badge, Card, DataTable, EmptyState, Link } from '@/ui'

import { DAY_NAMES } from '../../domain/day-names'
import type { LoadRow } from '../../operations/read-load'
import { tellRecord } from '../../presenters/tell-record'
import { scheduleMessages } from '../../translations'
import { hrefs } from '../hrefs'
import styles from '../views/load-view.module.css'
import type { LoadSectionProps } from './lesson-load'

/** Control works and minutes of homework of each class by day of a week; a breach leads to its lesson in the journal. */
export const RecordLoad = ({ report, rows, locale, subjects }: LoadSectionProps) => {
  const { load: text } = scheduleMessages(locale)
  const subjectName = (id: number): string => subjects.get(id)?.name ?? ''
  const dayCell = (row: LoadRow, day: number) => {
    const { minutes = 0, limit = 0, unestimated = 0 } = row.homework[day] ?? {}
    return (
      <>
        <div className={styles.line}>{text.controlsOf(row.controls[day] ?? 0)}</div>
        <div className={styles.line}>{text.minutesOf(minutes, limit)}</div>
        {unestimated > 0 && <div className={styles.soft}>{text.unestimated(unestimated)}</div>}
      </>
    )
  }
  return (
    <Card isFlush>
      <DataTable<LoadRow>
        isFlush
        caption={text.records}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState isInside icon="chart" title={text.allKept}>
            {text.allKeptLead}
          </EmptyState>
        }
        columns={[
          { key: 'class', header: text.class, cell: ({ name }) => name },
          ...Array.from({ length: report.days }, (_, day) => ({
            key: `day${day}`,
            header: DAY_NAMES[locale][day]!,
            align: 'end' as const,
            cell: (row: LoadRow) => dayCell(row, day),
          })),
          {
            key: 'breaches',
            header: text.breaches,
            width: 'wide',
            cell: ({ records }) =>
              records.length === 0 ? (
                <Badge tone="good">{text.kept}</Badge>
              ) : (
                <ul className={styles.breaches}>
                  {records.map((breach, index) => (
                    <li key={index}>
                      <Link href={hrefs.lesson(breach.lesson)}>
                        {tellRecord(breach, locale, subjectName)}
                      </Link>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Card>
  )
}
