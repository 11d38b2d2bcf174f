import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badInput } from '@/core/errors'
import { groupBy } from '@/core/group-by'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { cellKey, planChanges } from '../domain/cell-changes'
import { SLUGS } from '../slugs'
import type { CellChange } from '../types'
import { loadPlans, requireYear, takePlans } from './load-plans'
import { cellsChanged, planGone } from './plan-errors'

type Args = { req: PayloadRequest; facts: Facts; year: number; changes: readonly CellChange[] }

/** How many cells changed, and the revisions that their curricula have now. */
export type SavedCells = { saved: number; revisions: { id: number; revision: number }[] }

const refuseStrange = ({ reference }: Facts, changes: readonly CellChange[]): void => {
  const seen = new Set<string>()
  for (const [index, { curriculum, component, subject }] of changes.entries()) {
    if (!reference.subjects.has(subject))
      throw badInput(
        { ru: 'Такого предмета в школе нет.', en: 'The school has no such subject.' },
        { path: `changes.${index}.subject` },
      )
    const key = cellKey(curriculum, component, subject)
    if (seen.has(key))
      throw badInput(
        { ru: 'Одна ячейка указана дважды.', en: 'A cell is given twice.' },
        { path: `changes.${index}` },
      )
    seen.add(key)
  }
}

/**
 * Saves many cells at once, all or none. A second submit changes nothing.
 * @throws cellsChanged (409) with the newer values when somebody else changed some of them, planGone when one is removed
 */
export const saveCells = ({ req, facts, year, changes }: Args): Promise<SavedCells> =>
  inTransaction(req, async () => {
    requireYear(facts, year)
    refuseStrange(facts, changes)
    const ids = [...new Set(changes.map(({ curriculum }) => curriculum))]
    if ((await takePlans(req, facts.school, ids)) < ids.length) throw planGone()
    const plans = await loadPlans(req, { id: { in: ids }, year: { equals: year } })
    if (plans.length < ids.length) throw planGone()
    const { put, remove, conflicts } = planChanges(plans, changes)
    if (conflicts.length > 0) throw cellsChanged({ count: conflicts.length }, { details: conflicts })
    await rows(req).upsert({
      collection: SLUGS.lines,
      rows: put.map(({ curriculum, component, subject, now }) => ({
        school: facts.school,
        curriculum,
        component,
        subject,
        hoursPerWeek: now,
      })),
      on: ['curriculum', 'subject', 'component'],
      set: ['hoursPerWeek'],
    })
    // By curriculum and part: a condition for each cell would be deeper than a database reads.
    const gone = groupBy(remove, ({ curriculum, component }) => `${curriculum} ${component}`)
    if (gone.size > 0)
      await rows(req).remove({
        collection: SLUGS.lines,
        where: {
          or: [...gone.values()].map((cells) => ({
            curriculum: { equals: cells[0]!.curriculum },
            component: { equals: cells[0]!.component },
            subject: { in: cells.map(({ subject }) => subject) },
          })),
        },
      })
    return {
      saved: put.length + remove.length,
      revisions: plans.map(({ id, revision }) => ({ id, revision })),
    }
  })
