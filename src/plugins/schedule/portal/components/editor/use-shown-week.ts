'use client'

import { useMemo } from 'react'

import { groupBy } from '@/core/group-by'

import { checkPlacement } from '../../../domain/check-placement'
import { planMove, type Taken } from '../../../domain/plan-move'
import type { Entry } from '../../../domain/school-week'
import type { Missing } from './editor-tray'
import type { EditorContext, GridView } from './editor-types'

type Args = {
  context: EditorContext
  entries: readonly Entry[]
  view: GridView
  taken: Taken | null
}

/** What follows from the lessons of the week: what stands where, clashes, missing hours, and where the hand may put. */
export const useShownWeek = ({ context, entries, view, taken }: Args) => {
  const { week, index } = context
  const cells = useMemo(() => week.toCells(entries), [week, entries])
  const cellsAt = useMemo(() => groupBy(cells, ({ place }) => place), [cells])
  const shown = useMemo(() => {
    const own = entries.filter((entry) => {
      if (view.kind === 'room') return entry.room === view.id
      return index.workloads.get(entry.workload)?.[view.kind] === view.id
    })
    return groupBy(own, (entry) => week.toCells([entry])[0]?.place ?? -1)
  }, [entries, view, index, week])
  const clashing = useMemo(() => {
    const found = new Set<Entry>()
    for (const here of shown.values()) {
      for (const entry of here) {
        const [cell] = week.toCells([entry])
        const others = (cellsAt.get(cell?.place ?? -1) ?? []).filter(
          (other) => !(other.workload === entry.workload && other.week === entry.cycleWeek),
        )
        if (cell && checkPlacement(index, cell, others).length > 0) found.add(entry)
      }
    }
    return found
  }, [shown, cellsAt, index, week])
  const missing = useMemo((): Missing[] => {
    const placed = new Map<number, number>()
    for (const cell of cells) {
      placed.set(cell.workload, (placed.get(cell.workload) ?? 0) + (cell.week === 0 ? 1 : 0.5))
    }
    return week.problem.workloads
      .filter((row) => view.kind === 'room' || row[view.kind] === view.id)
      .map(({ id, hours }) => ({ workload: id, hours: hours - (placed.get(id) ?? 0) }))
      .filter(({ hours }) => hours > 0)
  }, [cells, week, view])
  const moves = useMemo(() => {
    if (!taken) return null
    return Array.from({ length: week.problem.days * week.slots.count }, (_, place) =>
      planMove({ week, index, at: cellsAt, entries, taken, place }),
    )
  }, [taken, week, index, cellsAt, entries])

  return { cells, cellsAt, shown, clashing, missing, moves }
}
