import type { Reference, WorkloadRef } from '@/db/reference'

/** «7А Математика, группа 1». */
export const workloadName = (
  { classes, subjects, subgroups }: Reference,
  { class: classId, subject, subgroup }: WorkloadRef,
): string => {
  const group = subgroup === null ? undefined : subgroups.get(subgroup)?.name
  const name = `${classes.get(classId)?.name ?? ''} ${subjects.get(subject)?.name ?? ''}`
  return group ? `${name}, ${group}` : name
}

/** The teacher's name of a workload. */
export const teacherName = (
  { staff, people }: Reference,
  { teacher }: Pick<WorkloadRef, 'teacher'>,
): string => people.get(staff.get(teacher)?.person ?? 0)?.fullName ?? ''
