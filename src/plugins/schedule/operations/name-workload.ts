import type { Reference } from '@/db/reference'
import { initials } from '@/i18n/names'

/** «5А, алгебра, Иванова И. И.» of a workload, for messages. */
export const nameWorkload = (reference: Reference, id: number): string => {
  const workload = reference.workloads.get(id)
  if (!workload) return '…'
  const person = reference.people.get(reference.staff.get(workload.teacher)?.person ?? 0)
  return [
    reference.classes.get(workload.class)?.name,
    reference.subjects.get(workload.subject)?.shortName,
    workload.subgroup ? reference.subgroups.get(workload.subgroup)?.name : null,
    person ? initials(person) : null,
  ]
    .filter(Boolean)
    .join(', ')
}
