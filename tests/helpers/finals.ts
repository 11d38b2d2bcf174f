import { rows } from '@/db/rows'
import { emptyTotals } from '@/plugins/journal/domain/totals'

import type { Suite } from './suite'
import type { ActorName } from './world'

export type FinalValue = number | 'na' | 'exempt' | 'pass' | 'fail' | null
type Cell = { value: FinalValue; suggested: number | null; why: string | null; reason: string | null }
export type FinalsPage = {
  canSet: boolean
  periods: { key: string; state: string }[]
  students: { id: number; cells: Record<string, Cell & Record<string, unknown>> }[]
}

/** What tests do with final marks, in short. The first quarter ended on 25 October and locked on the 30th. */
export const finalsOf = (suite: Suite) => {
  const key = (index: 0 | 1 = 0): string => `term-${suite.world.terms[index]}`
  return {
    key,
    change: (now: FinalValue, more: Record<string, unknown> = {}) => ({
      student: suite.world.students.student,
      period: key(),
      was: null,
      now,
      ...more,
    }),
    save: (
      changes: unknown[],
      { actor = 'teacher' as ActorName, workload = suite.world.workloads.maths } = {},
    ) => suite.as(actor).post(`/api/finals/workloads/${workload}`, { changes }),
    page: (actor: ActorName = 'teacher', workload = suite.world.workloads.maths) =>
      suite.as(actor).get<FinalsPage>(`/api/finals/workloads/${workload}`),
    /** Marks of a term in the journal, as the totals hold them. */
    marks: (student: number, list: readonly number[], more: Record<string, number> = {}, term: 0 | 1 = 0) =>
      suite.world.buildTermTotals({
        ...emptyTotals(),
        student,
        workload: suite.world.workloads.maths,
        class: suite.world.classes.own,
        term: suite.world.terms[term],
        markSum: list.reduce((sum, mark) => sum + mark * 10, 0),
        weightSum: list.length * 10,
        plainSum: list.reduce((sum, mark) => sum + mark, 0),
        plainCount: list.length,
        ...more,
      }),
    stored: async () => {
      const { docs } = await suite.payload.find({
        collection: 'final-marks',
        depth: 0,
        limit: 0,
        pagination: false,
        overrideAccess: true,
        sort: 'id',
        where: { school: { equals: suite.world.school } },
      })
      return docs as unknown as (Record<string, unknown> & { id: number })[]
    },
    clear: async () => {
      for (const collection of [
        'final-marks',
        'final-mark-openings',
        'final-mark-changes',
        'term-totals',
      ] as const)
        await rows({ payload: suite.payload }).remove({ collection, where: { id: { greater_than: 0 } } })
    },
  }
}
