import type { PayloadRequest } from 'payload'

import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import type { SessionUser } from '../types'

/** The schools of the account, in the order in which they were given. */
export const ownSchools = (req: PayloadRequest): number[] =>
  ((req.user as unknown as SessionUser | null)?.schools ?? []).map(({ school }) =>
    typeof school === 'number' ? school : school.id,
  )

/** The own schools with their names; empty when there is no choice, which needs no statement. */
export const schoolChoice = async (req: PayloadRequest): Promise<{ id: number; shortName: string }[]> => {
  const own = ownSchools(req)
  if (own.length < 2) return []
  return rows(req).find<{ id: number; shortName: string }>({
    collection: 'schools',
    columns: ['id', 'shortName'],
    where: { id: { in: own } },
    sort: ['shortName'],
  })
}

/** @throws notFound for a school that is not the reader's own. */
export const requireOwnSchool = (req: PayloadRequest, school: number): void => {
  if (!ownSchools(req).includes(school)) throw notFound()
}
