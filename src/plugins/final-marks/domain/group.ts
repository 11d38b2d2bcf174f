import type { Reference, WorkloadRef } from '@/db/reference'

/**
 * The workloads that end in one final mark: of the same class, subject and subgroup, whoever taught them when. A teacher
 * who leaves in winter and the one who comes make one group.
 */
export const groupOf = (
  reference: Pick<Reference, 'workloads'>,
  { class: classId, subject, subgroup }: Pick<WorkloadRef, 'class' | 'subject' | 'subgroup'>,
): WorkloadRef[] =>
  [...reference.workloads.values()].filter(
    (row) => row.class === classId && row.subject === subject && row.subgroup === subgroup,
  )

/** The one of a group that its pages are named by: the present one, otherwise the last. */
export const headOfGroup = (group: readonly WorkloadRef[], today: string): WorkloadRef | undefined =>
  group.find(({ from, to }) => (from ?? '') <= today && (!to || to >= today)) ??
  [...group].sort((left, right) => ((left.to ?? '9999') < (right.to ?? '9999') ? -1 : 1)).at(-1)
