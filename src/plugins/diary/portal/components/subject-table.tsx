import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { ATTENDANCE_CODES, shownMark } from '@/plugins/journal'
import { AbsenceBadge } from '@/ui/badge/absence-badge'
import { Average } from '@/ui/badge/average'
import { MarkBadge } from '@/ui/badge/mark-badge'
import { Link } from '@/ui/link/link'

import type { SubjectMarks } from '../../presenters/types'
import { diaryMessages, type DiaryMessages } from '../../translations'
import { subjectHref } from '../hrefs'
import styles from './subject-table.module.css'

type SubjectProps = { locale: Locale; t: DiaryMessages; row: SubjectMarks }

/** The marks in a row; opened, each with its day, its task, its weight and the teacher's words. */
const Marks = ({ locale, t, row: { subject, marks } }: SubjectProps) => {
  if (marks.length === 0) return <span className={styles.none}>{t.noMarks}</span>
  return (
    <details className={styles.details}>
      <summary>
        <span className={styles.marks}>
          {marks.map(({ id, value, scale, isDebt, type, date }) => (
            <MarkBadge
              key={id}
              isDebt={isDebt}
              locale={locale}
              shown={shownMark(scale, value, locale)}
              title={`${formatDate(locale, date, 'short')} ${type}`}
              value={value}
            />
          ))}
        </span>
      </summary>
      <ul aria-label={t.marksOf(subject.name)} className={styles.tasks} role="list">
        {marks.map(({ id, date, value, scale, isDebt, comment, type, topic, weight }) => (
          <li key={id}>
            <time dateTime={date}>{formatDate(locale, date, 'short')}</time>
            <MarkBadge
              isDebt={isDebt}
              locale={locale}
              shown={shownMark(scale, value, locale)}
              size="s"
              value={value}
            />
            <span>
              {type}
              {topic && <span className={styles.soft}>, {topic}</span>}
              <span className={styles.soft}>, {t.weight(weight)}</span>
              {comment && <i className={styles.comment}>{comment}</i>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Absences = ({ locale, row: { absences } }: Omit<SubjectProps, 't'>) => (
  <span className={styles.absences}>
    {ATTENDANCE_CODES.map((code) => {
      const count = absences[code]
      return (
        count !== undefined && (
          <span key={code} className={styles.absence}>
            <AbsenceBadge code={code} locale={locale} size="s" />
            <span data-figures> {count}</span>
          </span>
        )
      )
    })}
  </span>
)

type SubjectTableProps = {
  locale: Locale
  subjects: readonly SubjectMarks[]
  isMarked: boolean
  term: number
  /** Left out where the address needs no student. */
  student: number | undefined
  /** How the school counts. */
  rule: string
}

/**
 * Subjects with their marks: a table on a wide window, cards on a phone. The roles are written out, because a
 * table that is laid out otherwise is no table for a screen reader any more.
 */
export const SubjectTable = ({ locale, subjects, isMarked, term, student, rule }: SubjectTableProps) => {
  const t = diaryMessages(locale)
  return (
    <div className={styles.frame}>
      <table className={styles.table} role="table">
        <caption className="sr-only">{t.marksTitle}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t.subject}
            </th>
            {isMarked && (
              <>
                <th role="columnheader" scope="col">
                  {t.marks}
                </th>
                <th role="columnheader" scope="col">
                  {t.average}
                </th>
              </>
            )}
            <th role="columnheader" scope="col">
              {t.missed}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {subjects.map((row) => (
            <tr key={row.subject.id} role="row">
              <th className={styles.subject} role="rowheader" scope="row">
                {isMarked ? (
                  <Link href={subjectHref({ student, term, subject: row.subject.id })}>
                    {row.subject.name}
                  </Link>
                ) : (
                  row.subject.name
                )}
              </th>
              {isMarked && (
                <>
                  <td className={styles.marksCell} role="cell">
                    <Marks locale={locale} row={row} t={t} />
                  </td>
                  <td className={styles.average} role="cell">
                    <Average isLow={row.isFailing} locale={locale} value={row.average} />
                  </td>
                </>
              )}
              <td className={styles.missed} role="cell">
                <Absences locale={locale} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isMarked && <p className={styles.rule}>{rule}</p>}
    </div>
  )
}
