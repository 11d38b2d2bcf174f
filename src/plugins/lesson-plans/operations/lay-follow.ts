import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'
import type { WorkloadHandedOver } from '@/plugins/curriculum/types'

import { SLUGS } from '../slugs'

/** A class that goes to another teacher keeps its plan, what was given included, so that nothing is taught twice. */
export const followHandOver = async ({
  req,
  event: { school, from, to },
}: {
  req: PayloadRequest
  event: WorkloadHandedOver
}): Promise<void> => {
  // Changed in place: the plan lies where it lay.
  if (from === to) return
  const found = await rows(req).find<{ id: number; workload: number }>({
    collection: SLUGS.assignments,
    columns: ['id', 'workload'],
    where: { school: { equals: school }, workload: { in: [from, to] } },
  })
  const assignment = found.find(({ workload }) => workload === from)
  // Whoever takes the class and has chosen a plan for it goes on by that plan.
  if (!assignment || found.some(({ workload }) => workload === to)) return
  for (const collection of [SLUGS.laid, SLUGS.relayings])
    await rows(req).update({ collection, where: { workload: { equals: from } }, data: { workload: to } })
  await rows(req).update({
    collection: SLUGS.assignments,
    where: { id: { equals: assignment.id } },
    data: { workload: to },
    add: { revision: 1 },
  })
}
