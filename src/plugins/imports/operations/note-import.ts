import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { newId } from '@/core/ids'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { Written } from './write-plan'

type Args = { req: PayloadRequest; facts: Facts; fileName: string; written: Written }

/**
 * Enters into the register what an archive of another system has added, so that it can be taken back like a table.
 * Call it in the transaction that wrote it. `written`: ids by collection, in the order of their making.
 */
export const noteImport = async ({ req, facts, fileName, written }: Args): Promise<number> => {
  const count = Object.values(written).reduce((sum, ids) => sum + ids.length, 0)
  const id = newId()
  await rows(req).insert({
    collection: SLUGS.imports,
    rows: [
      {
        id,
        school: facts.school,
        kind: 'roster',
        fileName: fileName.slice(0, 200),
        state: 'done',
        author: facts.user,
        confirmedAt: now(),
        counts: JSON.stringify({ new: count }),
        written: JSON.stringify(written),
      },
    ],
  })
  await rows(req).insert({
    collection: 'record-changes',
    rows: [
      {
        school: facts.school,
        record: SLUGS.imports,
        document: id,
        field: 'state',
        after: `done ${count}`,
        author: facts.user,
        at: now(),
      },
    ],
  })
  return id
}
