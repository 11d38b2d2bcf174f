import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'

import type { MarksList } from '../operations/marks-list'
import { diaryMessages } from '../translations'

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100

/** The marks of a term, one a row, to take away. */
export const presentMarksTable = ({ student, term, list }: MarksList, locale: Locale) => {
  const t = diaryMessages(locale)
  return {
    name: [t.marksTitle, student.name, term?.name].filter(Boolean).join(', '),
    title: term?.name ?? t.marksTitle,
    columns: [
      { header: t.why.date, width: 12 },
      { header: t.subject, width: 28 },
      { header: t.why.mark, width: 10 },
      { header: t.why.task, width: 40 },
      { header: t.why.weight, width: 8 },
      { header: t.why.before, width: 12 },
      { header: t.why.after, width: 12 },
      { header: t.why.comment, width: 40 },
      { header: t.why.author, width: 32 },
    ],
    rows: list.map(
      ({ date, subject, value, isDebt, type, topic, weight, before, after, comment, author }) => [
        formatDate(locale, date, 'numeric'),
        subject.name,
        isDebt && value === null ? t.why.debt : value,
        [type, topic].filter(Boolean).join(', '),
        weight,
        rounded(before),
        rounded(after),
        comment,
        author,
      ],
    ),
  }
}
