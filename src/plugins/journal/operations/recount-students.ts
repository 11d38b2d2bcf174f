import type { PayloadRequest } from 'payload'

import type { StudentsMerged } from '@/collections/people/merge-events'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { recountTotals } from './recount-totals'
import { closedClasses } from './summarise-journals'

type Args = { req: PayloadRequest; event: StudentsMerged }

/** After marks went from one student to another, the totals of their workloads are counted anew. */
export const recountStudents = async ({ req, event: { school, students } }: Args): Promise<void> => {
  const closed = await closedClasses(req)
  const workloads = new Set<number>()
  for (const collection of [SLUGS.marks, SLUGS.attendance, SLUGS.termTotals] as const) {
    const found = await rows(req).find<{ workload: number; class: number }>({
      collection,
      columns: ['workload', 'class'],
      where: { student: { in: students } },
    })
    for (const row of found) if (!closed.has(row.class)) workloads.add(row.workload)
  }
  for (const workload of workloads) await recountTotals({ req, school, workload })
}
