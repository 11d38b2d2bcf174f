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
  const assignment = await rows(req).findOne<{ id: number; plan: number }>({
    collection: SLUGS.assignments,
    columns: ['id', 'plan'],
    where: { workload: { equals: from } },
  })
  if (!assignment) return
  await rows(req).upsert({
    collection: SLUGS.assignments,
    rows: [{ school, workload: to, plan: assignment.plan, revision: 1 }],
    on: ['school', 'workload'],
    set: ['plan'],
  })
  await rows(req).update({
    collection: SLUGS.laid,
    where: { workload: { equals: from } },
    data: { workload: to },
  })
  await rows(req).remove({ collection: SLUGS.assignments, where: { id: { equals: assignment.id } } })
}
