import type { Facts } from '@/access/facts'
import { notFound, notAllowed } from '@/core/errors'
import { isWithin } from '@/core/school-date'
import type { WorkloadRef } from '@/db/reference'

type Lesson = { workload: number; substitute: number | null; date: string }

/** Only the teacher of the workload, on its dates, or the substitute of this lesson records it. */
export const mayRecord = (
  { staff, statuses, reference }: Facts,
  { workload, substitute, date }: Lesson,
): boolean => {
  if (staff === null || !statuses.has('teacher')) return false
  const own = reference.workloads.get(workload)
  return substitute === staff || (own?.teacher === staff && isWithin(own, date))
}

/** The teacher, the class teacher in all subjects, the deputy, the principal, the administrator, the counsellor. */
export const mayRead = ({ staff, statuses, classTeacherOf }: Facts, workload: WorkloadRef): boolean =>
  (['administrator', 'principal', 'deputy', 'counsellor'] as const).some((status) => statuses.has(status)) ||
  (statuses.has('teacher') && (workload.teacher === staff || classTeacherOf.includes(workload.class)))

/** @throws notAllowed for those who may read the lesson, notFound for everybody else. */
export const requireRecorder = (facts: Facts, lesson: Lesson): void => {
  if (mayRecord(facts, lesson)) return
  const workload = facts.reference.workloads.get(lesson.workload)
  throw workload && mayRead(facts, workload) ? notAllowed() : notFound()
}
