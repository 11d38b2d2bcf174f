import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { Badge } from '@/ui/badge/badge'
import { DataTable } from '@/ui/data-table/data-table'
import { Section } from '@/ui/card/section'
import { Link } from '@/ui/link/link'

import type { OwnGroup, OwnPeriod } from '../../operations/own-groups'
import type { FinalMessages } from '../../translations'
import { hrefs } from '../hrefs'
import styles from './lists.module.css'

type OwnGroupsProps = { groups: readonly OwnGroup[]; locale: Locale; text: FinalMessages['list'] }

const Count = ({ period, text }: { period: OwnPeriod; text: FinalMessages['list'] }) => {
  const { state, owed, done, differing } = period
  if (state === 'ahead' && done === 0) return <span className={styles.faint}>—</span>
  const isDone = owed > 0 && done >= owed
  return (
    <span className={styles.count}>
      <Badge tone={isDone ? 'good' : state === 'locked' ? 'bad' : done > 0 ? 'warn' : 'neutral'}>
        {isDone ? text.done : text.of(done, owed)}
      </Badge>
      {differing > 0 && <small>{text.differing(differing)}</small>}
    </span>
  )
}

/** All classes and subjects of a teacher, with how far the marks of each period are. */
export const OwnGroups = ({ groups, locale, text }: OwnGroupsProps) => {
  // Classes by quarters and by half-years stand in tables of their own: their columns differ.
  const tables = new Map<string, OwnGroup[]>()
  for (const group of groups) {
    const key = group.periods
      .filter(({ isTerm }) => isTerm)
      .map((period) => period.key)
      .join(' ')
    tables.set(key, [...(tables.get(key) ?? []), group])
  }
  const shape = (list: readonly OwnGroup[]): OwnPeriod[] =>
    list.reduce<OwnPeriod[]>((best, { periods }) => (periods.length > best.length ? periods : best), [])
  return (
    <Section title={text.own} note={text.ownLead}>
      <div className={styles.tables}>
        {[...tables].map(([key, list]) => (
          <DataTable
            key={key}
            caption={[text.own, ...shape(list).map(({ name }) => name)].join(', ')}
            rows={list}
            rowKey={({ workload }) => workload.id}
            columns={[
              {
                key: 'group',
                header: text.subject,
                cell: ({ workload }) => (
                  <Link href={hrefs.group(workload.id)}>
                    {[workload.class.name, workload.subject.name, workload.subgroup]
                      .filter(Boolean)
                      .join(', ')}
                  </Link>
                ),
              },
              ...(key === ''
                ? [
                    {
                      key: 'none',
                      header: <span className="sr-only">{text.done}</span>,
                      cell: ({ isMarked }: OwnGroup) => (isMarked ? text.noTerms : text.unmarked),
                    },
                  ]
                : shape(list).map((column) => ({
                    key: column.key,
                    header: (
                      <>
                        {column.name}
                        <br />
                        <small className={styles.faint}>{formatDate(locale, column.dueOn, 'short')}</small>
                      </>
                    ),
                    align: 'center' as const,
                    cell: ({ periods }: OwnGroup) => {
                      const period = periods.find((one) => one.key === column.key)
                      return period ? <Count period={period} text={text} /> : null
                    },
                  }))),
            ]}
          />
        ))}
      </div>
    </Section>
  )
}
