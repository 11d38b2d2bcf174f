import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'

import { hrefs } from '../portal/hrefs'
import { controlMessages } from '../translations'
import type { Finding, FindingKind } from '../types'
import { presentLineName, studentName, teacherName } from './present-line'

export type PresentedFinding = {
  kind: FindingKind
  workload: number
  lesson: number | null
  student: number | null
  assignment: number | null
  date: string | null
  class: string
  subject: string
  teacher: string
  studentName: string | null
  details: string
  /** The lesson or the journal itself. */
  href: string
}

const detailsOf = ({ kind, amount, of, before, after }: Finding, locale: Locale): string => {
  const { control: text } = controlMessages(locale)
  if (amount === null) return ''
  if (kind === 'late') return text.details_late(amount)
  if (kind === 'few') return text.details_few(amount, of ?? 0)
  if (kind === 'changed') return text.details_changed(before ?? '', after, amount)
  if (kind === 'plan') return text.details_plan(amount, of ?? 0)
  if (kind === 'termMarks') return text.details_termMarks(amount, of ?? 0)
  return ''
}

/** A finding in the reader's words, with the way to it. */
export const presentFinding = (finding: Finding, facts: Facts, locale: Locale): PresentedFinding => {
  const { kind, workload, lesson, student, assignment, date, teacher } = finding
  const name = presentLineName(facts, workload)
  const classId = facts.reference.workloads.get(workload)?.class
  const termSet = facts.reference.classes.get(classId ?? 0)?.termSet
  const term = [...facts.reference.terms.values()].find(
    (one) => one.termSet === termSet && date !== null && one.from <= date && date <= one.to,
  )
  return {
    kind,
    workload,
    lesson,
    student,
    assignment,
    date,
    class: name.class,
    subject: name.subject,
    teacher: teacherName(facts, teacher),
    studentName: studentName(facts, student),
    details: detailsOf(finding, locale),
    href: hrefs.lesson(workload, { term: term?.id, lesson }),
  }
}
