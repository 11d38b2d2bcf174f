import type { PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { sealOf } from '../domain/change-chain'
import { SLUGS } from '../slugs'

export type SealRow = { id: number; sequence: number; upTo: number; count: number; at: string; hash: string }
export const SEAL_COLUMNS = ['id', 'sequence', 'upTo', 'count', 'at', 'hash'] as const

/** A save may take so long to be kept; what is younger is sealed the next night. */
const SETTLED_MS = 10 * 60_000

type Seal = { req: PayloadRequest; school: number }

/**
 * Seals what the school's journals were told since the last seal. Answers how many changes that were; none makes no
 * seal. Two at once make one: the place of a seal is unique.
 */
export const sealChanges = ({ req, school }: Seal): Promise<number> =>
  inTransaction(req, async () => {
    const [last] = await rows(req).find<SealRow>({
      collection: SLUGS.seals,
      columns: SEAL_COLUMNS,
      where: { school: { equals: school } },
      sort: ['-sequence'],
      limit: 1,
    })
    const changes = await rows(req).find<{ id: number; hash: string }>({
      collection: SLUGS.changes,
      columns: ['id', 'hash'],
      where: {
        school: { equals: school },
        id: { greater_than: last?.upTo ?? 0 },
        at: { less_than: new Date(now().getTime() - SETTLED_MS).toISOString() },
      },
      sort: ['id'],
    })
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
          ),
        },
      ],
    })
    return changes.length
  })
