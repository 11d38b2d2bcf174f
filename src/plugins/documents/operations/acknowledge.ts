import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { Scope } from './readable'

type Args = Scope & { document: number }

/**
 * The reader tells to have read the document. Told twice, the first time counts.
 * @throws notFound when the reader was not asked
 */
export const acknowledge = ({ req, facts, document }: Args): Promise<{ acknowledgedAt: string }> =>
  inTransaction(req, async () => {
    const own = {
      document: { equals: document },
      person: { equals: facts.person },
      school: { equals: facts.school },
    }
    if (facts.person === null) throw notFound()
    await rows(req).update({
      collection: SLUGS.acknowledgements,
      where: { ...own, acknowledgedAt: { exists: false } },
      data: { acknowledgedAt: now() },
    })
    const row = await rows(req).findOne<{ acknowledgedAt: string | null }>({
      collection: SLUGS.acknowledgements,
      columns: ['acknowledgedAt'],
      where: own,
    })
    if (!row?.acknowledgedAt) throw notFound()
    return { acknowledgedAt: row.acknowledgedAt }
  })
