import type { FinalValue } from '../../domain/values'
import { baseOf, type CellId, type FinalsState } from './finals-store'

/** `was` is what the server had in the cell when it was typed over. */
export type Unsent = { id: CellId; was: FinalValue | null; value: FinalValue | null; reason: string | null }

const keyOf = (user: number, workload: number): string => `asu.finals.${user}.${workload}`

/** Keeps what the server has not yet, so that a closed window loses nothing. */
export const keepUnsent = (user: number, workload: number, state: FinalsState): void => {
  const list = Object.entries(state.wishes).map(([id, { value, reason }]): Unsent => ({
    id,
    was: baseOf(state, id)?.value ?? null,
    value,
    reason,
  }))
  try {
    if (list.length === 0) window.localStorage.removeItem(keyOf(user, workload))
    else window.localStorage.setItem(keyOf(user, workload), JSON.stringify(list))
  } catch {
    // A browser that keeps nothing: the window asks before it closes.
  }
}

const isUnsent = (value: unknown): value is Unsent =>
  typeof value === 'object' && value !== null && 'id' in value && 'value' in value && 'reason' in value

/** What was left in this browser by the same person in the same journal. */
export const readUnsent = (user: number, workload: number): Unsent[] => {
  try {
    const list: unknown = JSON.parse(window.localStorage.getItem(keyOf(user, workload)) ?? '[]')
    return Array.isArray(list) ? list.filter(isUnsent) : []
  } catch {
    return []
  }
}
