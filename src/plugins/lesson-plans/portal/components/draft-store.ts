import type { DraftRow } from '../../domain/draft-rows'

/** What is typed and not saved, with the revision of the plan that it was typed over. */
type Kept = { revision: number; rows: DraftRow[] }

const keyOf = (plan: number): string => `lesson-plan ${plan}`

const isRow = (value: unknown): value is DraftRow => {
  const { key, id, isControl, ...texts } = (value ?? {}) as Partial<DraftRow>
  return (
    typeof key === 'string' &&
    (id === null || typeof id === 'number') &&
    typeof isControl === 'boolean' &&
    typeof texts.title === 'string' &&
    Object.values(texts).every((text) => typeof text === 'string')
  )
}

/** Keeps what is not saved for as long as the window is open; `null` forgets it. A browser that forbids it keeps nothing. */
export const keepDraft = (plan: number, kept: Kept | null): void => {
  try {
    if (kept === null) sessionStorage.removeItem(keyOf(plan))
    else sessionStorage.setItem(keyOf(plan), JSON.stringify(kept))
  } catch {
    // Private windows may refuse: then only leaving the page is warned of.
  }
}

/** What was typed before the page was left. */
export const draftBefore = (plan: number): Kept | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(plan)) ?? 'null') as Partial<Kept> | null
    return kept && typeof kept.revision === 'number' && Array.isArray(kept.rows) && kept.rows.every(isRow)
      ? { revision: kept.revision, rows: kept.rows }
      : null
  } catch {
    return null
  }
}
