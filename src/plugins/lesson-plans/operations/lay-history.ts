import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { namesOfUsers } from '@/access/names-of-users'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { Preview, Way } from './lay-relay'

/** A line of the history of a laid plan. */
export type Relaying = {
  id: number
  way: Way['way']
  reason: string | null
  movedHours: number
  takenHours: number
  joined: number
  author: number | null
  createdAt: string
}

/** The newest ones that the page shows. */
const SHOWN = 50

type Note = {
  req: PayloadRequest
  facts: Facts
  workload: number
  plan: number
  way: Way['way']
  reason: string | null
  preview: Pick<Preview, 'moved' | 'taken' | 'merged'>
}

/** Writes down that a plan was laid anew, in the transaction that does it. */
export const noteRelaying = async ({ req, facts, preview, ...row }: Note): Promise<void> => {
  await rows(req).insert({
    collection: SLUGS.relayings,
    rows: [
      {
        ...row,
        school: facts.school,
        movedHours: preview.moved.length,
        takenHours: preview.taken.reduce((sum, { hours }) => sum + hours, 0),
        joined: preview.merged.length,
        author: req.user?.id,
      },
    ],
  })
}

/** How the plan of a workload was laid anew, newest first, with the names of those who did it. Asks no rule. */
export const readRelayings = async ({
  req,
  facts,
  workload,
}: {
  req: PayloadRequest
  facts: Facts
  workload: number
}): Promise<(Relaying & { by: string })[]> => {
  const found = await rows(req).find<Relaying>({
    collection: SLUGS.relayings,
    columns: ['id', 'way', 'reason', 'movedHours', 'takenHours', 'joined', 'author', 'createdAt'],
    where: { school: { equals: facts.school }, workload: { equals: workload } },
    sort: ['-createdAt', '-id'],
    limit: SHOWN,
  })
  if (found.length === 0) return []
  const nameOf = await namesOfUsers(
    req,
    facts,
    found.map(({ author }) => author),
  )
  return found.map((row) => ({ ...row, by: nameOf(row.author) }))
}
