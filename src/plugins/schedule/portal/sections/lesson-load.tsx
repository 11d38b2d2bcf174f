import type { Locale } from '@/core/locale'
import type { SubjectRef } from '@/db/reference'
import { Badge, Card, DataTable, EmptyState, Link } from '@/ui'

import { DAY_NAMES } from '../../domain/day-names'
import type { LoadReport, LoadRow } from '../../operations/read-load'
import { tellBreach } from '../../presenters/tell-breach'
import { scheduleMessages } from '../../translations'
import { hrefs } from '../hrefs'
import styles from '../views/load-view.module.css'

export type LoadSectionProps = {
  report: LoadReport
  rows: readonly LoadRow[]
  locale: Locale
  /** Whether who looks may open the editor. */
  mayArrange: boolean
  subjects: ReadonlyMap<number, SubjectRef>
}

/** Lessons and points of each class by day of the timetable; a breach leads to its place in the editor. */
export const LessonLoad = ({ report, rows, locale, mayArrange, subjects }: LoadSectionProps) => {
  const { version, days } = report
  const { load: text } = scheduleMessages(locale)
  const subjectName = (id: number): string => subjects.get(id)?.name ?? ''
  const shown = version ? rows : []
  const placeOf = (classId: number, day: number | null, number: number | null): string | null =>
    mayArrange && version && day !== null && number !== null
      ? hrefs.cell(version.id, { class: classId, day, number })
      : null
  return (
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
              load && (load.weekLimit === null ? load.week : text.ofLimit(load.week, load.weekLimit)),
          },
          ...Array.from({ length: days }, (_, day) => ({
            key: `day${day}`,
            header: DAY_NAMES[locale][day]!,
            align: 'end' as const,
            cell: ({ load }: LoadRow) => load && text.day(load.lessons[day] ?? 0, load.points[day] ?? 0),
          })),
          {
            key: 'breaches',
            header: text.breaches,
            width: 'wide',
            cell: ({ id, load }) =>
              load && (
                <>
                  {load.breaches.length === 0 ? (
                    <Badge tone="good">{text.kept}</Badge>
                  ) : (
                    <ul className={styles.breaches}>
                      {load.breaches.map((breach, index) => {
                        const told = tellBreach(breach, locale, subjectName)
                        const href = placeOf(id, breach.day, breach.number)
                        return <li key={index}>{href ? <Link href={href}>{told}</Link> : told}</li>
                      })}
                    </ul>
                  )}
                  {load.hardElsewhere > 0 && <p className={styles.soft}>{text.hard(load.hardElsewhere)}</p>}
                </>
              ),
          },
        ]}
      />
    </Card>
  )
}
