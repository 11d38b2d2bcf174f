import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { schoolNow } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { initials } from '@/i18n/names'

import { checksClass } from '../access/rules'
import { paperMessages } from '../translations'
import type { DiscrepancyRow } from '../types'

export type PresentedDiscrepancy = {
  id: number
  revision: number
  workload: number
  week: string
  journal: string
  /** The student it is about, when it is about one. */
  where: string
  onPaper: string
  here: string
  done: string | null
  doneAt: string | null
  author: string
  noted: string | null
  /** Whether the reader may tell what was done, and whether also take it away. */
  mayTell: boolean
  mayRemove: boolean
  lesson: number | null
}

type Present = {
  row: DiscrepancyRow
  facts: Facts
  locale: Locale
  nameOf: (id: number | null) => string
}

/** The day of an instant in the school, `05.12.2026`. */
export const dayIn = ({ reference }: Facts, locale: Locale, instant: string): string =>
  formatDate(locale, schoolNow(new Date(instant), reference.school.timeZone).date, 'numeric')

/** «7А, Алгебра, 1-я группа»: which journal it is. */
export const journalName = ({ reference }: Facts, id: number): string => {
  const workload = reference.workloads.get(id)
  if (!workload) return ''
  return [
    reference.classes.get(workload.class)?.name,
    reference.subjects.get(workload.subject)?.name,
    reference.subgroups.get(workload.subgroup ?? 0)?.name,
  ]
    .filter(Boolean)
    .join(', ')
}

export const presentDiscrepancy = ({ row, facts, locale, nameOf }: Present): PresentedDiscrepancy => {
  const person = facts.reference.people.get(facts.reference.students.get(row.student ?? 0)?.person ?? 0)
  const leads = checksClass(facts, row.class)
  return {
    id: row.id,
    revision: row.revision,
    workload: row.workload,
    lesson: row.lesson,
    week: formatDate(locale, row.week, 'numeric'),
    journal: journalName(facts, row.workload),
    where: person ? initials(person) : '',
    onPaper: row.onPaper,
    here: row.here,
    done: row.done,
    doneAt: row.doneAt && dayIn(facts, locale, row.doneAt),
    author: nameOf(row.author),
    noted: row.seenAt
      ? paperMessages(locale).discrepancy.notedBy(dayIn(facts, locale, row.seenAt), nameOf(row.seenBy))
      : null,
    mayTell: leads || facts.workloads.some(({ id }) => id === row.workload),
    mayRemove: leads && row.seenAt === null,
  }
}
