import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { checkImport, type Counts, countStates } from './check-import'
import { draftAdmission } from './draft-admission'
import { findImport } from './find-import'
import { changedSince, notADraft, rowsAtFault, stopped } from './import-errors'
import { beginProgress, endProgress, progressOf } from './progress'
import { writePlan } from './write-plan'

type Args = { req: PayloadRequest; facts: Facts; id: number; seen: Counts }

/** Gives the event loop to others: to those who ask for the progress, or stop it. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Writes the whole file in one transaction, when the check still says what the person has seen. */
export const confirmImport = async ({ req, facts, id, seen }: Args): Promise<{ counts: Counts }> => {
  await findImport(req, facts, id)
  // A second click waits for nothing and does nothing.
  const progress = (await progressOf(id)) ? null : beginProgress(id)
  if (!progress) throw notADraft()
  try {
    return await inTransaction(req, async () => {
      await holdSchool(req, facts.school)
      // Claimed first, so that two confirmations never write both.
      const claimed = await rows(req).update({
        collection: SLUGS.imports,
        where: { id: { equals: id }, school: { equals: facts.school }, state: { equals: 'draft' } },
        data: { state: 'done', confirmedAt: now() },
      })
      const row = await findImport(req, facts, id)
      if (claimed === 0) throw notADraft()
      const plan = await checkImport(req, facts, { ...row, state: 'draft' }, (done, total) => {
        Object.assign(progress, { done, total })
        if (progress.isStopped) throw stopped()
      })
      const counts = countStates(plan)
      if (counts.error > 0) throw rowsAtFault()
      if (Object.entries(counts).some(([state, count]) => seen[state as keyof Counts] !== count))
        throw changedSince()
      const written = await writePlan({
        req,
        school: facts.school,
        plan,
        onProgress: async (done, total) => {
          Object.assign(progress, { phase: 'write', done, total })
          await pause()
          if (progress.isStopped) throw stopped()
        },
      })
      const drafts = await draftAdmission({ req, facts, plan, from: row.from ?? facts.today })
      await rows(req).update({
        collection: SLUGS.imports,
        where: { id: { equals: id } },
        // The file has done its work: its personal data go.
        data: {
          content: null,
          counts: JSON.stringify(counts),
          written: JSON.stringify({ ...written, ...drafts }),
          changed: JSON.stringify(plan.updates),
          lists: JSON.stringify(plan.lists),
        },
      })
      await rows(req).insert({
        collection: 'record-changes',
        rows: [
          {
            school: facts.school,
            record: SLUGS.imports,
            document: id,
            field: 'state',
            before: 'draft',
            after: `done ${JSON.stringify(counts)}`,
            author: facts.user,
            at: now(),
          },
        ],
      })
      return { counts }
    })
  } finally {
    endProgress(id)
  }
}
