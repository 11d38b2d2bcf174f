import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'

import { SLUGS } from '../../slugs'

export type MergeLine = {
  id: number
  kept: number
  keptName: string
  droppedName: string
  at: string
  undoneAt: string | null
}

const SHOWN = 20

/** The latest merges of the school. */
export const listMerges = ({ req, facts }: { req: PayloadRequest; facts: Facts }): Promise<MergeLine[]> =>
  rows(req).find<MergeLine>({
    collection: SLUGS.merges,
    columns: ['id', 'kept', 'keptName', 'droppedName', 'at', 'undoneAt'],
    where: { school: { equals: facts.school } },
    sort: ['-at'],
    limit: SHOWN,
  })
