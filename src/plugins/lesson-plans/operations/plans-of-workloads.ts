import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { AssignmentRow, PlanRow } from '../types'
import type { Scope } from './load-plan'

/** The plan that each of the workloads is taught by; a workload without one is missing. Two statements. */
export const plansOfWorkloads = async ({
  req,
  facts,
  workloads,
}: Scope & { workloads: readonly number[] }): Promise<
  Map<number, Pick<PlanRow, 'id' | 'state' | 'title'>>
> => {
  if (workloads.length === 0) return new Map()
  const ties = await rows(req).find<Pick<AssignmentRow, 'workload' | 'plan'>>({
    collection: SLUGS.assignments,
    columns: ['workload', 'plan'],
    where: { school: { equals: facts.school }, workload: { in: [...workloads] } },
  })
  if (ties.length === 0) return new Map()
  const plans = await rows(req).find<Pick<PlanRow, 'id' | 'state' | 'title'>>({
    collection: SLUGS.plans,
    columns: ['id', 'state', 'title'],
    where: { id: { in: [...new Set(ties.map(({ plan }) => plan))] } },
  })
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  return new Map(
    ties.flatMap(({ workload, plan }) => {
      const found = byId.get(plan)
      return found ? [[workload, found] as const] : []
    }),
  )
}
