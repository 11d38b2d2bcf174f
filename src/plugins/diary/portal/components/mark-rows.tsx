import type { Locale } from '@/core/locale'
import { formatAverage, formatDate } from '@/i18n/format'
import { type Column, DataTable, Link, MarkBadge } from '@/ui'

import type { ListedMark } from '../../operations/marks-list'
import { diaryMessages } from '../../translations'
import styles from './mark-rows.module.css'

type MarkRowsProps = {
  locale: Locale
  caption: string
  rows: readonly ListedMark[]
  /** The way to the subject of a mark; without it all are of one subject. */
  subjectHref?: (subject: number) => string
}

/** The average before a mark and with it: where it went, told by words too. */
const Change = ({ locale, mark: { before, after } }: { locale: Locale; mark: ListedMark }) => {
  const t = diaryMessages(locale).why
  const way =
    before === null || after === null || before === after ? undefined : after > before ? 'up' : 'down'
  return (
    <span className={styles.change} data-way={way}>
      <span className="sr-only">{t.before}: </span>
      {formatAverage(locale, before)}
      <span aria-hidden> → </span>
      <span className="sr-only">, {t.after}: </span>
      {formatAverage(locale, after)}
    </span>
  )
}

/** Marks one by one: for what, with what weight, what each did to the average, and the teacher's words. */
export const MarkRows = ({ locale, caption, rows, subjectHref }: MarkRowsProps) => {
  const t = diaryMessages(locale)
  const columns: Column<ListedMark>[] = [
    { key: 'date', header: t.why.date, cell: ({ date }) => formatDate(locale, date, 'short') },
    ...(subjectHref
      ? [
          {
            key: 'subject',
            header: t.subject,
            cell: ({ subject }: ListedMark) => <Link href={subjectHref(subject.id)}>{subject.name}</Link>,
          },
        ]
      : []),
    {
      key: 'mark',
      header: t.why.mark,
      align: 'center',
      cell: ({ value, isDebt }) => <MarkBadge isDebt={isDebt} locale={locale} value={value} />,
    },
    {
      key: 'task',
      header: t.why.task,
      width: 'wide',
      cell: ({ type, topic }) => [type, topic].filter(Boolean).join(', '),
    },
    { key: 'weight', header: t.why.weight, align: 'end', cell: ({ weight }) => weight },
    {
      key: 'change',
      header: t.why.change,
      align: 'end',
      cell: (mark) => <Change locale={locale} mark={mark} />,
    },
    { key: 'comment', header: t.why.comment, width: 'wide', cell: ({ comment }) => comment ?? '' },
    { key: 'author', header: t.why.author, cell: ({ author }) => author },
  ]
  return <DataTable caption={caption} columns={columns} rowKey={({ id }) => id} rows={rows} />
}
