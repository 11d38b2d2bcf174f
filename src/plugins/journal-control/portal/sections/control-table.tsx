import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { formatAverage, formatNumber } from '@/i18n/format'
import { type Column, DataTable, Link } from '@/ui'

import type { Grouping } from '../../domain/sum-lines'
import type { Control, ControlLine } from '../../operations/read-control'
import { toldKinds } from '../../presenters/control-tables'
import { lineName, presentLineName } from '../../presenters/present-line'
import { controlMessages } from '../../translations'
import { hrefs } from '../hrefs'
import styles from './control.module.css'

type Props = {
  facts: Facts
  locale: Locale
  control: Control
  lines: readonly ControlLine[]
  grouping: Grouping
  /** The filter of the page, without what a line narrows. */
  query: Record<string, string | number | null>
  /** Lines can be ticked for a remark. */
  isTickable: boolean
}

/** The figures: every one leads to what is behind it. */
export const ControlTable = ({ facts, locale, control, lines, grouping, query, isTickable }: Props) => {
  const { control: text, kinds, short } = controlMessages(locale)
  const narrowed = (key: number) => ({ ...query, [grouping]: key })
  const name = ({ key }: ControlLine) =>
    grouping === 'workload' ? (
      <span className={styles.tick}>
        {isTickable && (
          <input
            type="checkbox"
            name="target"
            value={JSON.stringify({ workload: key })}
            aria-label={lineName(facts, grouping, key)}
          />
        )}
        <Link href={`/journal/${key}`}>{lineName(facts, grouping, key)}</Link>
      </span>
    ) : (
      <Link href={hrefs.control({ ...narrowed(key), group: 'workload' })}>
        {lineName(facts, grouping, key)}
      </Link>
    )
  const columns: Column<ControlLine>[] = [
    { key: 'name', header: text.groupings[grouping], cell: name },
    ...(grouping === 'workload'
      ? [
          {
            key: 'teacher',
            header: text.teacher,
            cell: ({ key }: ControlLine) => presentLineName(facts, key).teacher,
          },
        ]
      : []),
    {
      key: 'lessons',
      header: text.lessons,
      align: 'end',
      cell: ({ lessons }) => formatNumber(locale, lessons),
      footer: formatNumber(locale, control.sum.lessons),
    },
    {
      key: 'density',
      header: text.density,
      align: 'end',
      cell: ({ density }) => (density === null ? '—' : formatAverage(locale, density)),
    },
    ...toldKinds(control).map((kind): Column<ControlLine> => ({
      key: kind,
      header: (
        <>
          <span aria-hidden title={kinds[kind]}>
            {short[kind]}
          </span>
          <span className="sr-only">{kinds[kind]}</span>
        </>
      ),
      align: 'end',
      cell: ({ key, counts }) =>
        counts[kind] === 0 ? (
          <span className={styles.zero}>0</span>
        ) : (
          <Link
            href={hrefs.findings({ ...narrowed(key), kind })}
            aria-label={text.open(kinds[kind], lineName(facts, grouping, key), counts[kind])}
          >
            <span className={styles.amiss}>{formatNumber(locale, counts[kind])}</span>
          </Link>
        ),
      footer: formatNumber(locale, control.sum.counts[kind]),
    })),
    {
      key: 'remarks',
      header: text.remarks,
      cell: ({ remarks }) => text.remarksOf(remarks.open, remarks.answered),
    },
  ]
  return <DataTable caption={text.caption} rows={lines} rowKey={({ key }) => key} columns={columns} />
}
