import type { Facts } from '@/access/facts'
import { mayRead, mayRecord } from '@/plugins/journal'

type Lesson = { workload: number; substitute: number | null; date: string }

/** Who may read the journal of the lesson, and its substitute; not those who only look after accounts and health. */
export const mayLookAtAnswers = (facts: Facts, lesson: Lesson): boolean => {
  const workload = facts.reference.workloads.get(lesson.workload)
  if (!workload) return false
  const isInSchool = ['teacher', 'deputy', 'principal'].some((status) =>
    facts.statuses.has(status as 'teacher'),
  )
  return isInSchool && (mayRead(facts, workload) || mayRecord(facts, lesson))
}
