import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { formatDate, formatInstant } from '@/i18n/format'
import { initials } from '@/i18n/names'

import { ATTENDANCE_LABELS, type AttendanceCode } from '../domain/attendance-codes'
import type { ChangeList, ListedChange } from '../operations/list-changes'
import { journalMessages } from '../translations'

export type PresentedChange = {
  id: number
  lesson: number | null
  /** The lesson's date; of final marks the name of their term. */
  date: string
  kind: string
  student: string | null
  before: string | null
  after: string | null
  /** Why, where somebody has said it. */
  reason: string | null
  /** Day and time in the school's zone. */
  at: string
  author: string
}

const wordsOf = (
  { kind }: ListedChange,
  text: string | null,
  { reference }: Facts,
  locale: Locale,
): string | null => {
  if (text === null) return null
  if (kind === 'attendance') return ATTENDANCE_LABELS[text as AttendanceCode]?.[locale] ?? text
  if (kind === 'lessonType') return reference.lessonTypes.get(Number(text))?.name ?? text
  return kind === 'homeworkDueDate' || kind === 'dueDate' ? formatDate(locale, text) : text
}

/** A change in the reader's words. */
export const presentChange = (change: ListedChange, facts: Facts, locale: Locale): PresentedChange => {
  const { changes: text } = journalMessages(locale)
  const { reference } = facts
  const person = reference.people.get(reference.students.get(change.student ?? 0)?.person ?? 0)
  const shown = (value: string | null): string | null =>
    change.isErased ? text.erased : wordsOf(change, value, facts, locale)
  return {
    id: change.id,
    lesson: change.lesson,
    date:
      change.lesson === null
        ? (reference.terms.get(change.term ?? 0)?.name ?? '—')
        : formatDate(locale, change.date),
    kind: text.kinds[change.kind],
    student: person ? initials(person) : null,
    before: shown(change.before),
    after: shown(change.after),
    reason: change.isErased && change.reason ? text.erased : change.reason,
    at: formatInstant(locale, change.at, { timeZone: reference.school.timeZone }),
    author: change.authorName ?? text.nobody,
  }
}

/** All of them as a table to take away. */
export const presentChangeTable = (list: ChangeList, facts: Facts, locale: Locale) => {
  const { changes: text } = journalMessages(locale)
  const name = [list.workload.subject.name, list.workload.class.name, list.workload.subgroup]
    .filter(Boolean)
    .join(', ')
  return {
    name: text.fileName(name),
    title: text.title(name),
    columns: [
      { header: text.columns.at, width: 18 },
      { header: text.columns.author, width: 22 },
      { header: text.columns.date, width: 12 },
      { header: text.columns.kind, width: 20 },
      { header: text.columns.student, width: 22 },
      { header: text.columns.before, width: 36 },
      { header: text.columns.after, width: 36 },
      { header: text.columns.reason, width: 30 },
    ],
    rows: list.changes.map((change) => {
      const { at, author, date, kind, student, before, after, reason } = presentChange(change, facts, locale)
      return [at, author, date, kind, student, before, after, reason]
    }),
  }
}
