import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { groupBy } from '@/core/group-by'
import type { Locale } from '@/core/locale'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { gradeWithoutMarks, nameAuthors, writeFinalChanges } from '@/plugins/journal'

import { requireSetter } from '../access/may-set'
import { describeFinal } from '../domain/describe-final'
import { presentCell } from '../presenters/present-cells'
import type { PresentedCell } from '../presenters/types'
import { SLUGS } from '../slugs'
import type { FinalChange, FinalRow } from '../types'
import { buildCells } from './build-cells'
import { changedMeanwhile } from './final-errors'
import { groupContext } from './group-context'
import { loadFinals, loadGroup } from './load-group'
import { planFinals } from './plan-finals'

type Args = {
  req: PayloadRequest
  facts: Facts
  workload: number
  changes: readonly FinalChange[]
  locale: Locale
}

const WRITTEN = [
  'year',
  'class',
  'workload',
  'value',
  'code',
  'suggested',
  'average',
  'isDiffering',
  'reason',
  'author',
  'markedAt',
] as const satisfies readonly (keyof FinalRow)[]

/**
 * Sets final marks, all or nothing. What stands there already is left alone, so that a repeated save does nothing; a
 * cell that somebody else changed meanwhile refuses the save (409) with what stands there now. Answers the rows of the
 * students concerned, counted anew. Five statements and the change journal's one (ADR 0014), whatever their number.
 */
export const saveFinals = ({
  req,
  facts,
  workload: id,
  changes,
  locale,
}: Args): Promise<{ rows: Record<number, Record<string, PresentedCell>> }> =>
  inTransaction(req, async () => {
    const workload = requireSetter(facts, id)
    const context = await groupContext(req, facts, workload)
    if (!context.isMarked) throw gradeWithoutMarks({ grade: context.grade })
    const asked = new Set(changes.map(({ student }) => student))
    const students = context.students.filter((student) => asked.has(student.id))
    const ids = students.map((student) => student.id)
    const loaded = await loadGroup({ req, facts, workload, students: ids, purpose: 'save' })
    const finals = await loadFinals({ req, facts, workload, students: ids })
    const plan = planFinals({ facts, context, loaded, finals, changes, locale })
    if (plan.conflicts.length > 0) {
      const conflicts = await nameAuthors(req, facts, plan.conflicts)
      throw changedMeanwhile(undefined, { details: { conflicts } })
    }
    const at = now().toISOString()
    const written = plan.writes.map(({ row }) => ({ ...row, author: facts.user, markedAt: at }))
    if (written.length > 0) {
      await rows(req).upsert({
        collection: SLUGS.finals,
        rows: written.map((row) => ({ ...row, school: facts.school })),
        on: ['student', 'subject', 'kind', 'period'],
        set: WRITTEN,
      })
      await writeFinalChanges({
        req,
        facts,
        chains: [{ workload, head: loaded.head, changes: plan.writes.map((write) => describeFinal(write)) }],
      })
    }
    const keyOf = ({ student, kind, period }: FinalRow) => `${student} ${kind} ${period}`
    const after = new Map(
      [...finals, ...written.map((row) => ({ ...row, id: 0 }))].map((row) => [keyOf(row), row]),
    )
    const byStudent = groupBy([...after.values()], ({ student }) => student)
    return {
      rows: Object.fromEntries(
        students.map((student) => {
          const own = byStudent.get(student.id) ?? []
          const cells = buildCells({ context, student, loaded, finals: own, today: facts.today })
          return [
            student.id,
            Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, presentCell(cell)])),
          ]
        }),
      ),
    }
  })
