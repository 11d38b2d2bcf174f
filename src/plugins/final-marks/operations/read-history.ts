import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notAllowed } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { listChanges, presentChange, type PresentedChange, readsChanges } from '@/plugins/journal'

import { requireReader } from '../access/may-set'
import { changeKindOf } from '../domain/describe-final'
import { groupOf } from '../domain/group'
import { periodName } from '../presenters/present-cells'
import { periodsOfClass } from './class-periods'
import { unknownPeriod } from './final-errors'

type Args = {
  req: PayloadRequest
  facts: Facts
  workload: number
  student: number
  period: string
  locale: Locale
}

/** A change of the mark, or that its locked period was opened, with the reason. */
export type HistoryEntry = PresentedChange & { isOpening: boolean }

/**
 * Every change of a student's mark of a period, the latest first, from the change journals of the whole group; between
 * them who opened the locked period, until when and why.
 */
export const readHistory = async ({
  req,
  facts,
  workload: id,
  student,
  period: key,
  locale,
}: Args): Promise<{ changes: HistoryEntry[] }> => {
  const workload = requireReader(facts, id)
  if (!readsChanges(facts, workload)) throw notAllowed()
  const period = periodsOfClass(facts, workload.class).find((one) => one.key === key)
  if (!period) throw unknownPeriod()
  const filter = { kind: changeKindOf(period.kind), student, term: period.term }
  // An opening names its period in words: year, exam and final mark have no term to be told apart by.
  const name = periodName(period, 'ru')
  const found = []
  // One teacher after another: rarely more than two. Those of a former teacher are shown to who may read them.
  for (const one of groupOf(facts.reference, workload)) {
    if (!readsChanges(facts, one)) continue
    const { changes } = await listChanges({ req, facts, workload: one.id, filter, page: 1 })
    const { changes: opened } = await listChanges({
      req,
      facts,
      workload: one.id,
      filter: { kind: 'finalOpening', term: period.term },
      page: 1,
    })
    found.push(...changes, ...opened.filter(({ after }) => after?.startsWith(`${name}, `)))
  }
  return {
    changes: found
      .sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : right.id - left.id))
      .map((change) => ({
        ...presentChange(change, facts, locale),
        isOpening: change.kind === 'finalOpening',
      })),
  }
}
