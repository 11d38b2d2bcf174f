import type { Facts } from '@/access/facts'
import { notAllowed, notFound } from '@/core/errors'
import { isWithin } from '@/core/school-date'
import type { WorkloadRef } from '@/db/reference'
import { mayRead } from '@/plugins/journal'

import { groupOf } from '../domain/group'

/**
 * The teacher who has the workload today sets its final marks; where nobody has it any more, as after the year, the
 * last one.
 */
export const maySet = (
  { staff, statuses, reference, today }: Pick<Facts, 'staff' | 'statuses' | 'reference' | 'today'>,
  workload: WorkloadRef,
): boolean => {
  if (staff === null || !statuses.has('teacher')) return false
  const group = groupOf(reference, workload)
  const now = group.filter((row) => isWithin(row, today))
  const holders = now.length > 0 ? now : lastOf(group)
  return holders.some(({ teacher }) => teacher === staff)
}

const lastOf = (group: readonly WorkloadRef[]): WorkloadRef[] => {
  const end = group
    .map(({ to }) => to ?? '9999')
    .sort()
    .at(-1)
  return group.filter(({ to }) => (to ?? '9999') === end)
}

/** @throws notFound for those who may not read the journal, so that its existence does not leak. */
export const requireReader = (facts: Facts, id: number): WorkloadRef => {
  const workload = facts.reference.workloads.get(id)
  if (!workload) throw notFound()
  const group = groupOf(facts.reference, workload)
  // Whoever takes a group over reads what the one before has set.
  if (!group.some((row) => mayRead(facts, row))) throw notFound()
  return workload
}

/** @throws notAllowed for those who only read. */
export const requireSetter = (facts: Facts, id: number): WorkloadRef => {
  const workload = requireReader(facts, id)
  if (!maySet(facts, workload)) throw notAllowed()
  return workload
}
