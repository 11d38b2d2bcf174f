import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { rows } from '@/db/rows'

import type { Change, ChainHead } from '../domain/change-chain'
import { SLUGS } from '../slugs'
import { bindChanges } from './bind-changes'

/** What changed in the final marks of a workload; `term` of the mark of a term. */
export type FinalChange = Change & { term: number | null }
export type FinalChain = {
  workload: { id: number; class: number }
  /** The last change of the workload's final marks, read in the same transaction. */
  head: ChainHead | undefined
  changes: readonly FinalChange[]
}
type Write = { req: PayloadRequest; facts: Facts; chains: readonly FinalChain[] }

/** Brings the places of a workload's final marks in its chain, to be read with the workload in one statement. */
export const FINAL_CHAIN = {
  collection: SLUGS.finalChanges,
  columns: ['sequence', 'hash'],
  on: 'workload',
  sort: ['sequence'],
} as const

/**
 * Keeps what a save changed in final marks in the change journal of the workloads (ADR 0014), in the transaction of the
 * save and in one statement, however many workloads there are.
 */
export const writeFinalChanges = async ({ req, facts, chains }: Write): Promise<void> => {
  const at = now().toISOString()
  const kept = chains.flatMap(({ workload, head, changes }) => {
    const chained = bindChanges(changes, {
      head,
      lesson: workload.id,
      author: facts.user,
      at,
    })
    return chained.map(({ lesson: _, assignment: __, ...row }, index) => ({
      ...row,
      school: facts.school,
      workload: workload.id,
      class: workload.class,
      term: changes[index]!.term,
      date: facts.today,
    }))
  })
  if (kept.length > 0) await rows(req).insert({ collection: SLUGS.finalChanges, rows: kept })
}
