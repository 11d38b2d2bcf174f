import type { Facts } from '@/access/facts'
import { notFound, notAllowed } from '@/core/errors'
import { addDays, isWithin } from '@/core/school-date'
import type { WorkloadRef } from '@/db/reference'

/** For how many days a substitute records a lesson where the school has said nothing else. */
const SUBSTITUTE_DAYS = 14

type Lesson = { workload: number; substitute: number | null; date: string }

/** Only the teacher of the workload, on its dates, or the substitute of this lesson from its day on records it. */
export const mayRecord = (
  { staff, statuses, reference, today }: Facts,
  { workload, substitute, date }: Lesson,
): boolean => {
  if (staff === null || !statuses.has('teacher')) return false
  const own = reference.workloads.get(workload)
  if (own?.teacher === staff && isWithin(own, date)) return true
  const { substituteDays } = reference.school
  return (
    substitute === staff &&
    isWithin({ from: date, to: addDays(date, substituteDays ?? SUBSTITUTE_DAYS) }, today)
  )
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
