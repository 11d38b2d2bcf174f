import type { CellChange, CellConflict, Line } from '../types'
import type { Component } from './components'

/** The name of a cell: whose curriculum, which part, which subject. */
export const cellKey = (curriculum: number, component: Component, subject: number): string =>
  `${curriculum} ${component} ${subject}`

type Saved = { id: number; lines: readonly Line[] }
type Planned = { put: CellChange[]; remove: CellChange[]; conflicts: CellConflict[] }

/**
 * What a save does to the cells as they are now. A cell that already holds the wished value is left alone, so a second
 * submit does nothing; one that holds neither the seen nor the wished value is a conflict.
 */
export const planChanges = (saved: readonly Saved[], changes: readonly CellChange[]): Planned => {
  const present = new Map<string, number>()
  for (const { id, lines } of saved)
    for (const { component, subject, hoursPerWeek } of lines)
      present.set(cellKey(id, component, subject), hoursPerWeek)
  const planned: Planned = { put: [], remove: [], conflicts: [] }
  for (const change of changes) {
    const { curriculum, component, subject, was, now } = change
    const value = present.get(cellKey(curriculum, component, subject)) ?? null
    if (value === now) continue
    if (value !== was) planned.conflicts.push({ curriculum, component, subject, value })
    else (now === null ? planned.remove : planned.put).push(change)
  }
  return planned
}
