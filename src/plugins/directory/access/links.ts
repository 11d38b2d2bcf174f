import type { Facts } from '@/access/facts'
import { studentsOfClasses } from '@/access/own-classes'
import type { Status } from '@/core/statuses'
import type { WorkloadRef } from '@/db/reference'

const OVERSEERS: readonly Status[] = ['administrator', 'principal', 'deputy']

/** Whose diaries a member of staff opens: the deputy everybody's, a class teacher those of the class. */
export const diariesOpenTo = (facts: Facts): ((student: number) => boolean) => {
  if (facts.reference.school.switchedOff.has('diary')) return () => false
  if (facts.statuses.has('deputy')) return () => true
  const led = new Set(studentsOfClasses(facts, facts.classTeacherOf))
  return (student) => led.has(student) || facts.student === student || facts.children.includes(student)
}

/** Which journals the reader opens: overseers all, a teacher the own ones and all of the class led. */
export const journalsOpenTo =
  ({ reference, statuses, staff, classTeacherOf }: Facts): ((workload: WorkloadRef) => boolean) =>
  (workload) =>
    !reference.school.switchedOff.has('journal') &&
    (OVERSEERS.some((status) => statuses.has(status)) ||
      (statuses.has('teacher') && (workload.teacher === staff || classTeacherOf.includes(workload.class))))
