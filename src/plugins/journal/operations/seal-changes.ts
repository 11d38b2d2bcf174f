import type { PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { env } from '@/env'

import { sealOf } from '../domain/change-chain'
import { SLUGS } from '../slugs'

export type SealRow = { id: number; sequence: number; upTo: number; count: number; at: string; hash: string }
export const SEAL_COLUMNS = ['id', 'sequence', 'upTo', 'count', 'at', 'hash'] as const

/** A save may take so long to be kept; what is younger is sealed the next night. */
const SETTLED_MS = 10 * 60_000

type Seal = { req: PayloadRequest; school: number }

/** The last seal of the school's journals; `null` before the first night. */
export const readLastSeal = async ({ req, school }: Seal): Promise<SealRow | null> =>
  (
    await rows(req).find<SealRow>({
      collection: SLUGS.seals,
      columns: SEAL_COLUMNS,
      where: { school: { equals: school } },
      sort: ['-sequence'],
      limit: 1,
    })
  )[0] ?? null

/**
 * Seals what the school's journals were told since the last seal. Answers how many changes that were; none makes no
 * seal. Two at once make one: the place of a seal is unique.
 */
export const sealChanges = ({ req, school }: Seal): Promise<number> =>
  inTransaction(req, async () => {
    const last = await readLastSeal({ req, school })
    const waiting: { id: number; hash: string; at: string }[] = []
    for (const collection of [SLUGS.changes, SLUGS.finalChanges] as const)
      waiting.push(
        ...(await rows(req).find<{ id: number; hash: string; at: string }>({
          collection,
          columns: ['id', 'hash', 'at'],
          where: { school: { equals: school }, id: { greater_than: last?.upTo ?? 0 } },
        })),
      )
    waiting.sort((left, right) => left.id - right.id)
    const settled = now().getTime() - SETTLED_MS
    // Up to the first that has to wait: a clock set back makes later changes look older, and none may be passed over.
    const firstYoung = waiting.findIndex(({ at }) => Date.parse(at) >= settled)
    const changes = firstYoung === -1 ? waiting : waiting.slice(0, firstYoung)
    if (changes.length === 0) return 0
    await rows(req).insert({
      collection: SLUGS.seals,
      rows: [
        {
          school,
          sequence: (last?.sequence ?? 0) + 1,
          upTo: changes.at(-1)!.id,
          count: changes.length,
          at: now().toISOString(),
          hash: sealOf(
            last?.hash ?? null,
            changes.map(({ hash }) => hash),
            env.HASH_ALGORITHM,
          ),
        },
      ],
    })
    return changes.length
  })
