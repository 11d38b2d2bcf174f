import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { schoolNow, type SchoolDate } from '@/core/school-date'
import { formatDate, formatDateRange } from '@/i18n/format'
import { fullName } from '@/i18n/names'

import { REASON_LABELS } from '../collections/absence-notices'
import type { NoticeFile } from '../operations/notice-files'
import type { NoticeReason, NoticeRow } from '../types'
import { noticeMessages } from '../translations'

export type PresentedNotice = {
  id: number
  revision: number
  student: string
  className: string
  days: string
  from: SchoolDate
  to: SchoolDate
  reasonKey: NoticeReason
  reason: string
  note: string | null
  author: string
  state: string
  isWithdrawn: boolean
  isSeen: boolean
  isNurseSeen: boolean
  files: { name: string; href: string }[]
}

type Present = {
  row: NoticeRow
  facts: Facts
  locale: Locale
  nameOf: (id: number | null) => string
  files: readonly NoticeFile[]
}

export const presentNotice = ({ row, facts, locale, nameOf, files }: Present): PresentedNotice => {
  const { people, students, classes, school } = facts.reference
  const person = people.get(students.get(row.student)?.person ?? 0)
  const text = noticeMessages(locale).states
  const dayOf = (instant: string): string =>
    formatDate(locale, schoolNow(new Date(instant), school.timeZone).date, 'short')
  const state = (): string => {
    if (row.isWithdrawn) return text.withdrawn
    return row.seenAt ? text.seen(dayOf(row.seenAt), nameOf(row.seenBy)) : text.sent(dayOf(row.sentAt))
  }
  return {
    id: row.id,
    revision: row.revision,
    student: person ? fullName(person) : '',
    className: classes.get(row.class)?.name ?? '',
    days: formatDateRange(locale, row.from, row.to),
    from: row.from,
    to: row.to,
    reasonKey: row.reason,
    reason: REASON_LABELS[row.reason][locale],
    note: row.note,
    author: nameOf(row.author),
    state: state(),
    isWithdrawn: row.isWithdrawn,
    isSeen: row.seenAt !== null,
    isNurseSeen: row.nurseSeenAt !== null,
    files: files
      .filter(({ notice }) => notice === row.id)
      .map(({ id, filename }) => ({ name: filename, href: `/api/absences/${row.id}/files/${id}` })),
  }
}
