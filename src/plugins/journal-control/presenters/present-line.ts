import type { Facts } from '@/access/facts'
import { initials } from '@/i18n/names'

import type { Grouping } from '../domain/sum-lines'

/** How a member of staff is called in tables. */
export const teacherName = ({ reference }: Pick<Facts, 'reference'>, staff: number): string => {
  const person = reference.people.get(reference.staff.get(staff)?.person ?? 0)
  return person ? initials(person) : '…'
}

export const studentName = (
  { reference }: Pick<Facts, 'reference'>,
  student: number | null,
): string | null => {
  const person = reference.people.get(reference.students.get(student ?? 0)?.person ?? 0)
  return person ? `${person.lastName} ${person.firstName}` : null
}

/** Class, subject with its subgroup, and teacher of a journal. */
export const presentLineName = (
  facts: Pick<Facts, 'reference'>,
  workload: number,
): { class: string; subject: string; teacher: string } => {
  const { workloads, classes, subjects, subgroups } = facts.reference
  const row = workloads.get(workload)
  const subject = subjects.get(row?.subject ?? 0)?.name
  return {
    class: classes.get(row?.class ?? 0)?.name ?? '…',
    subject: [subject, subgroups.get(row?.subgroup ?? 0)?.name].filter(Boolean).join(', '),
    teacher: teacherName(facts, row?.teacher ?? 0),
  }
}

/** The name of a line of the control, by what its lines are. */
export const lineName = (facts: Pick<Facts, 'reference'>, grouping: Grouping, key: number): string => {
  const { classes, subjects } = facts.reference
  if (grouping === 'teacher') return teacherName(facts, key)
  if (grouping === 'class') return classes.get(key)?.name ?? '…'
  if (grouping === 'subject') return subjects.get(key)?.name ?? '…'
  const { class: card, subject } = presentLineName(facts, key)
  return `${card} · ${subject}`
}
