import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

type Args = { req: PayloadRequest; facts: Pick<Facts, 'school' | 'today'>; students: readonly number[] }

/**
 * Those of the students for whom a consent to photographs is in force today; one statement. Asks no rule: who asks
 * answers for what becomes of it.
 */
export const photoConsents = async ({ req, facts, students }: Args): Promise<ReadonlySet<number>> => {
  if (students.length === 0) return new Set()
  const found = await rows(req).find<{
    student: number
    withdrawnOn: string | null
    isRemoved: boolean | null
  }>({
    collection: SLUGS.consents,
    columns: ['student', 'withdrawnOn', 'isRemoved'],
    where: {
      school: { equals: facts.school },
      student: { in: [...new Set(students)] },
      kind: { equals: 'photo' },
      signedOn: { less_than_equal: facts.today },
    },
  })
  return new Set(
    found
      .filter(({ withdrawnOn, isRemoved }) => !isRemoved && (!withdrawnOn || withdrawnOn > facts.today))
      .map(({ student }) => student),
  )
}
