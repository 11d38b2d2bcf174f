import { groupedOnce } from '@/core/grouped-once'
import { isWithin, overlaps, type Period, type SchoolDate } from '@/core/school-date'
import type { EnrolmentRef, Reference, SubgroupMemberRef, WorkloadRef } from '@/db/reference'

type Membership = { student: number } & Period

const ofClass = groupedOnce((row: EnrolmentRef) => row.class)
const ofStudent = groupedOnce((row: EnrolmentRef) => row.student)
const ofSubgroup = groupedOnce((row: SubgroupMemberRef) => row.subgroup)

/** Who belongs to a workload's group and when: the members of the subgroup, or the class. */
const membershipsOf = (
  reference: Reference,
  { class: classId, subgroup }: WorkloadRef,
): readonly Membership[] =>
  subgroup === null
    ? ofClass(reference.enrolments, classId)
    : ofSubgroup(reference.subgroupMembers, subgroup).flatMap((member) =>
        // A member counts only while also enrolled in the class: leaving the school ends both.
        ofStudent(reference.enrolments, member.student)
          .filter((row) => row.class === classId && overlaps(row, member))
          .map((row) => ({
            student: member.student,
            from: later(row.from, member.from),
            to: earlier(row.to, member.to),
          })),
      )

const later = (left: string | null | undefined, right: string | null | undefined) =>
  left && right ? (left > right ? left : right) : (left ?? right)
const earlier = (left: string | null | undefined, right: string | null | undefined) =>
  left && right ? (left < right ? left : right) : (left ?? right)

/** The students of a lesson on its date. */
export const studentsOn = (reference: Reference, workload: WorkloadRef, date: SchoolDate): Set<number> =>
  new Set(
    membershipsOf(reference, workload)
      .filter((row) => isWithin(row, date))
      .map(({ student }) => student),
  )

/** The days on which each student belonged to the group, of those who did on some day of the period. */
export const belongingOf = (
  reference: Reference,
  workload: WorkloadRef,
  period: Period,
): Map<number, Period[]> => {
  const byStudent = new Map<number, Period[]>()
  for (const { student, from, to } of membershipsOf(reference, workload)) {
    if (!overlaps({ from, to }, period)) continue
    const periods = byStudent.get(student)
    if (periods) periods.push({ from, to })
    else byStudent.set(student, [{ from, to }])
  }
  return byStudent
}

export type RosterRow = { student: number; name: string; sortKey: string; periods: Period[] }

/** Everybody who belonged to the group on some day of the period, by name, with the days of belonging. */
export const rosterOf = (reference: Reference, workload: WorkloadRef, period: Period): RosterRow[] =>
  [...belongingOf(reference, workload, period)]
    .flatMap(([student, periods]): RosterRow[] => {
      const person = reference.people.get(reference.students.get(student)?.person ?? 0)
      if (!person) return []
      const { lastName, firstName, sortKey } = person
      return [{ student, name: `${lastName} ${firstName}`, sortKey, periods }]
    })
    .sort((left, right) =>
      left.sortKey < right.sortKey ? -1 : left.sortKey > right.sortKey ? 1 : left.student - right.student,
    )
