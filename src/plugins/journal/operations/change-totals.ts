import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

import { emptyTotals, isZero, TOTAL_COUNTERS, type Totals } from '../domain/totals'

type Place = { school: number; workload: number; class: number; term: number | null }

/** Collects what a save adds to the totals of each student and writes it in one statement. */
export const createTotalsChange = () => {
  const changes = new Map<number, Totals>()
  return {
    of: (student: number): Totals => {
      let totals = changes.get(student)
      if (!totals) changes.set(student, (totals = emptyTotals()))
      return totals
    },
    /** Adds the collected changes; a lesson outside every term has no totals. */
    write: async (req: PayloadRequest, { school, workload, class: classId, term }: Place): Promise<void> => {
      const changed = [...changes].filter(([, totals]) => !isZero(totals))
      if (term === null || changed.length === 0) return
      await rows(req).upsert({
        collection: 'term-totals',
        on: ['student', 'workload', 'term'],
        set: ['updatedAt'],
        add: [...TOTAL_COUNTERS],
        rows: changed.map(([student, totals]) => ({
          school,
          student,
          workload,
          class: classId,
          term,
          ...totals,
        })),
      })
    },
  }
}

export type TotalsChange = ReturnType<typeof createTotalsChange>
