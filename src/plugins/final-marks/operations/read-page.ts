import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import type { Locale } from '@/core/locale'
import { presentWorkload, readsChanges } from '@/plugins/journal'

import { maySet, requireReader } from '../access/may-set'
import { presentPeriod } from '../domain/periods'
import { presentCell, presentPeriodState } from '../presenters/present-cells'
import type { FinalsPage } from '../presenters/types'
import { buildCells } from './build-cells'
import { groupContext } from './group-context'
import { loadFinals, loadGroup } from './load-group'

type Args = { req: PayloadRequest; facts: Facts; workload: number; locale: Locale }

/**
 * The page of a group: its students × the periods of the year, with what the marks suggest. Three statements with the
 * one of the session.
 * @throws notFound for those who may not read it.
 */
export const readPage = async ({ req, facts, workload: id, locale }: Args): Promise<FinalsPage> => {
  const workload = requireReader(facts, id)
  const context = await groupContext(req, facts, workload)
  const { today } = facts
  const students = context.students.map((student) => student.id)
  const loaded = await loadGroup({ req, facts, workload, students, purpose: 'page' })
  const finals = groupBy(await loadFinals({ req, facts, workload, students }), ({ student }) => student)
  return {
    workload: presentWorkload(facts, workload),
    today,
    scale: context.rules.scale,
    minMarks: context.rules.minMarks,
    isMarked: context.isMarked,
    canSet: context.isMarked && maySet(facts, workload),
    seesHistory: readsChanges(facts, workload),
    wasOpened: loaded.openings.length > 0,
    periods: context.periods.map((period) =>
      presentPeriodState({ period, openings: loaded.openings, today, locale }),
    ),
    present: presentPeriod(context.periods, today)?.key ?? null,
    students: context.students.map((student) => {
      const own = finals.get(student.id) ?? []
      const cells = buildCells({ context, student, loaded, finals: own, today })
      return {
        id: student.id,
        name: student.name,
        cells: Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, presentCell(cell)])),
      }
    }),
  }
}
