import type { Facts } from '@/access/facts'
import { initials } from '@/i18n/names'
import type { WorkloadRef } from '@/db/reference'

import type { Marking } from '../domain/mark-rules'
import type { AssignmentType } from '../operations/dictionary'
import type { JournalPage } from './types'

/** The names that head a journal page. */
export const presentWorkload = ({ reference }: Facts, workload: WorkloadRef): JournalPage['workload'] => {
  const card = reference.classes.get(workload.class)
  const subject = reference.subjects.get(workload.subject)
  const teacher = reference.people.get(reference.staff.get(workload.teacher)?.person ?? 0)
  return {
    id: workload.id,
    class: { id: workload.class, name: card?.name ?? '' },
    subject: { id: workload.subject, name: subject?.name ?? '' },
    subgroup: (workload.subgroup && reference.subgroups.get(workload.subgroup)?.name) || null,
    teacher: teacher ? initials(teacher) : '',
    grade: card?.grade ?? 0,
  }
}

export const presentDictionaries = ({ reference }: Facts, types: readonly AssignmentType[]) => ({
  lessonTypes: [...reference.lessonTypes.values()].map(({ id, name, shortName: short, isOff }) => ({
    id,
    name,
    shortName: short,
    isOff: Boolean(isOff),
  })),
  assignmentTypes: types.map(({ id, name, letter, weight, isOff }) => ({
    id,
    name,
    letter,
    weight,
    isOff: Boolean(isOff),
  })),
})

/** What the pages need of the rules of marks, and no more. */
export const presentMarking = ({ scale, averaging, roundUpFrom }: Marking): Marking => ({
  scale,
  averaging,
  roundUpFrom,
})
