import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { isWithin, type Period } from '@/core/school-date'
import { rows } from '@/db/rows'

/** The kinds of benefits that each student has today. */
export const loadBenefits = async ({
  req,
  facts,
}: {
  req: PayloadRequest
  facts: Facts
}): Promise<Map<number, string[]>> => {
  const list = await rows(req).find<{ student: number; kind: string } & Period>({
    collection: 'student-benefits',
    columns: ['student', 'kind', 'from', 'to'],
    where: { school: { equals: facts.school } },
  })
  const kinds = new Map<number, string[]>()
  for (const row of list) {
    if (!isWithin(row, facts.today)) continue
    kinds.set(row.student, [...(kinds.get(row.student) ?? []), row.kind])
  }
  return kinds
}
